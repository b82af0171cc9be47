import { scopeFinding } from '../facts/scopeFinding.ts';
import type { Rule } from '../rule.ts';

export const fullOauthScope: Rule = {
  id: 'full-oauth-scope',
  title: 'The scope for everything',
  category: 'least-privilege',
  severity: 'error',
  sources: [
    'Salesforce help, "OAuth Tokens and Scopes"',
    'Salesforce help, xcloud.shr_external_client_apps (OAuth Scope Least Privilege Control)',
  ],
  controls: ['SBS-ACS-009', 'shr_external_client_apps'],
  explanation:
    'Full opens all that the user can do, and every scope that Salesforce adds later. Api is what an integration needs.',
  on: 'app',
  check: ({ scopes }) =>
    scopeFinding(scopes, ['Full'], {
      message: 'Full opens everything that the user can do.',
      fix: 'Write Api instead.',
    }),
  bad: { definition: 'app:\n  flow: client-credentials\n  scopes: [Full]\n' },
  good: { definition: 'app:\n  flow: client-credentials\n  scopes: [Api]\n' },
};
