import type { PasswordFacts } from '../../../generator/legacy/report/legacyReport.ts';

/** Of a user whose password nothing is known of but his address; parts replace what a test is about. */
export function passwordFacts(parts: Partial<PasswordFacts> = {}): PasswordFacts {
  return {
    changedAt: null,
    expired: null,
    expiry: '',
    token: '',
    email: 'team@acme.example',
    emailProblem: '',
    useAnyApiAuth: null,
    singleSignOn: false,
    ...parts,
  };
}
