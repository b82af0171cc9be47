import type { ResolvedPasswordPolicy } from '../../../generator/resolve/resolvedProfilePolicies.ts';

/** Of a generated profile; parts replace what a test is about. */
export const passwordPolicy: ResolvedPasswordPolicy = {
  minimumLength: 16,
  complexity: 'mixed-case-numbers-and-symbols',
  expirationDays: 90,
  history: 3,
  maxAttempts: 10,
  lockoutMinutes: 15,
  keptForADay: false,
  answerMayHoldPassword: false,
  answerHidden: true,
};
