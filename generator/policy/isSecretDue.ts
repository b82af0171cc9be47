import { daysBetween } from './daysBetween.ts';
import type { LintPolicy } from './lintPolicy.ts';

/** How long a private key or consumer secret has been in use; days as `YYYY-MM-DD`. */
export interface SecretAt {
  readonly since: string;
  readonly today: string;
}

/** One threshold for everything that says a key or secret is due. Never without a limit. */
export function isSecretDue(
  { since, today }: SecretAt,
  { secretDays }: Pick<LintPolicy['limits'], 'secretDays'>,
): boolean {
  return secretDays !== null && daysBetween(since, today) > secretDays;
}
