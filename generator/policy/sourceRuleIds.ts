/** Rules that only look at metadata files (`lint --source-dir`). policy.yaml may name them as it may the others. */
export const SOURCE_RULE_IDS = [
  'malformed-xml',
  'user-file',
  'duplicate-entry',
  'object-permission-dependency',
  'editable-without-readable',
  'text-length',
  'invalid-login-range',
  'invalid-login-hours',
  'profile-license-missing',
  'literal-secret',
  'org-bound-app',
  'secret-rotation',
  'self-authorized-app',
  'app-reference',
  'client-credentials-halves',
  'run-as-user-missing',
] as const;

export type SourceRuleId = (typeof SOURCE_RULE_IDS)[number];
