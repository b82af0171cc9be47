import { parsePasswordCount } from '../../definitions/formats/parsePasswordCount.ts';
import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { ResolvedPasswordPolicy, ResolvedSession } from '../resolvedProfilePolicies.ts';
import { withDefaults } from './withDefaults.ts';

type WrittenProfile = NonNullable<Definition['profile']>;
type WrittenPolicy = NonNullable<WrittenProfile['passwordPolicy']>;

/** Both as far as they are written; null: the org's own hold. */
export interface ResolvedProfilePolicies {
  readonly passwordPolicy: ResolvedPasswordPolicy | null;
  readonly session: ResolvedSession | null;
}

/** Those of a new org (Metadata API Developer Guide, SecuritySettings, PasswordPolicies). */
const DEFAULTS: Required<{ readonly [Key in keyof WrittenPolicy]: NonNullable<WrittenPolicy[Key]> }> = {
  minimumLength: '8 characters',
  complexity: 'letters-and-numbers',
  expiration: '90 days',
  history: '3 passwords',
  maxAttempts: '10 attempts',
  lockout: '15 minutes',
  minimumLifetime: 'none',
  securityAnswer: 'no-password',
  answerInput: 'shown',
};

const TIMEOUT = '2 hours';

export function resolveProfilePolicies({ passwordPolicy, session }: WrittenProfile): ResolvedProfilePolicies {
  return {
    passwordPolicy: passwordPolicy === undefined ? null : resolvePasswordPolicy(passwordPolicy),
    session:
      session === undefined
        ? null
        : { timeoutMinutes: minutesOf(session.timeout ?? TIMEOUT), securityLevel: session.securityLevel ?? null },
  };
}

function resolvePasswordPolicy(written: WrittenPolicy): ResolvedPasswordPolicy {
  const policy = withDefaults(DEFAULTS, written);
  return {
    minimumLength: numberIn(policy.minimumLength) ?? 0,
    complexity: policy.complexity,
    expirationDays: numberIn(policy.expiration),
    history: parsePasswordCount(policy.history) ?? 0,
    maxAttempts: numberIn(policy.maxAttempts),
    lockoutMinutes: numberIn(policy.lockout),
    keptForADay: policy.minimumLifetime === '1 day',
    answerMayHoldPassword: policy.securityAnswer === 'any',
    answerHidden: policy.answerInput === 'hidden',
  };
}

/** Null for a word without a number, such as `never`. */
function numberIn(text: string): number | null {
  const number = /^\d+/.exec(text)?.[0];
  return number === undefined ? null : Number(number);
}

function minutesOf(text: string): number {
  return (numberIn(text) ?? 0) * (text.endsWith('minutes') ? 1 : 60);
}
