import type { CredentialState } from '../../status/credentialState.ts';

const COLUMNS: readonly (readonly ['orgApp' | 'stored' | 'staged' | 'lastLogin' | 'lastToken', string])[] = [
  ['orgApp', 'app and certificate in the org'],
  ['stored', 'key or secret'],
  ['staged', 'second consumer secret'],
  ['lastLogin', 'last login'],
  ['lastToken', 'last use of a token'],
];

/** What was not told and why, one sentence for each reason; the integrations are named unless all of them lack it. */
export function untoldReasons(credentials: readonly CredentialState[]): readonly string[] {
  const withApp = credentials.filter(({ flow }) => flow !== null);
  const untold = COLUMNS.flatMap(([key, words]) =>
    withApp.flatMap((credential) => {
      const told = credential[key];
      return told.told ? [] : [{ words, reason: told.reason, integration: credential.integration }];
    }),
  );
  const found = [...untold, ...withApp.flatMap(unreadable)];
  const byReason = Map.groupBy(found, ({ reason }) => reason);
  return [...byReason].map(([reason, some]) => {
    const words = [...new Set(some.map((one) => one.words))].join(', ');
    const names = [...new Set(some.map(({ integration }) => integration))];
    const whose = names.length === withApp.length ? '' : ` of ${names.join(', ')}`;
    return `not told: ${words}${whose}: ${reason}`;
  });
}

/** A sink that was asked and gave nothing back, or could not be asked. */
function unreadable({ integration, stored }: CredentialState) {
  const secrets = stored.told ? stored.value.secrets.filter(({ state }) => state === 'unreadable') : [];
  const reasons = new Set(secrets.map(({ reason }) => reason.replace(/\.$/, '')));
  return [...reasons].map((reason) => ({ words: 'what a sink has', reason, integration }));
}
