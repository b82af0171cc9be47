import type { PasswordFacts } from '../report/legacyReport.ts';
import type { PasswordReset } from './passwordReset.ts';
import type { SetResult } from './setPassword.ts';

interface Seen {
  readonly result: SetResult;
  /** LastPasswordChangeDate in milliseconds; null: never. */
  readonly before: number | null;
  /** Undefined: the org did not tell. */
  readonly after: number | null | undefined;
  /** Null: not known. */
  readonly password: PasswordFacts | null;
}

/** What became of the password, and why, as far as it was seen. After a lost answer the date of the last change tells. */
export function judgeReset(seen: Seen): Pick<PasswordReset, 'outcome' | 'reason' | 'actions'> {
  const outcome = outcomeOf(seen);
  return { outcome, reason: reasonOf(seen.result, outcome), actions: actionsOf(seen, outcome) };
}

function outcomeOf({ result: { kind }, before, after }: Seen): PasswordReset['outcome'] {
  if (kind !== 'lost') return kind;
  if (after === undefined) return 'unknown';
  return after === before ? 'not-set' : 'set';
}

const LOST: Readonly<Record<PasswordReset['outcome'], string>> = {
  set: 'The answer was lost, but the date of the last change has moved: the password was set.',
  'not-set': 'The answer was lost, and the date of the last change has not moved: the password was not set.',
  unknown: 'The answer was lost, and the org did not tell afterwards whether the password was set.',
};

function reasonOf(result: SetResult, outcome: PasswordReset['outcome']): string {
  if (result.kind === 'set') return '';
  return result.kind === 'not-set' ? result.reason : `${LOST[outcome]} ${result.reason}`;
}

function actionsOf({ result, password }: Seen, outcome: PasswordReset['outcome']): readonly string[] {
  if (result.kind === 'not-set') return result.actions;
  if (outcome === 'unknown') return ['Run the same command again: it sets another password.'];
  return outcome === 'set' ? inTheWay(password) : [];
}

/** What may keep the user out with the right password. */
function inTheWay(password: PasswordFacts | null): readonly string[] {
  return [
    ...(password?.useAnyApiAuth === false
      ? [
          'The user does not hold Use Any API Auth: where the org enforces it, login() is refused with INSUFFICIENT_ACCESS.',
        ]
      : []),
    ...(password?.singleSignOn === true
      ? [
          'The user holds Is Single Sign-On Enabled: with delegated authentication Salesforce does not check this password.',
        ]
      : []),
  ];
}
