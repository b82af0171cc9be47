import { variableName } from '../../sinks/variableName.ts';
import { ALLOW_SECRETS_BY_API, secretInSetup } from '../appCredentials/secretInSetup.ts';
import { credentialsCommand } from '../credentialsCommand.ts';
import { SECRET_OF } from '../login/secretOf.ts';
import type { LoginFacts } from './loginFacts.ts';
import type { LoginOutcome } from './loginOutcome.ts';

/** What is missing of a login, and every way to it. Says nothing of keys and secrets that were found. */
export function wayToSecret(facts: LoginFacts): Pick<LoginOutcome, 'note' | 'actions'> {
  const { integration, expected, app, candidates, refusal } = facts;
  const variable = variableName({ integration, kind: SECRET_OF[expected.flow] });
  if (expected.flow === 'client-credentials') {
    return {
      note: `The consumer secret of ${app.name} is not at hand. ${refusal ?? 'The org was not asked.'}`,
      actions: [
        `An administrator sees it in ${secretInSetup(app)}. Set ${variable} to it for this command.`,
        ...(app.type === 'connected-app' ? [] : [ALLOW_SECRETS_BY_API]),
      ],
    };
  }
  const found =
    candidates.length === 0
      ? 'is not at hand'
      : 'is not among those at hand: none belongs to the certificate that the app has';
  const renew = `${credentialsCommand('create', facts)} --force`;
  return {
    note: `The private key of ${app.name} ${found}.`,
    actions: [`Run this where the key is, or set ${variable} to its text. A new pair, to be deployed: ${renew}`],
  };
}
