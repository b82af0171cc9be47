import { scopeFinding } from '../facts/scopeFinding.ts';
import type { Rule } from '../rule.ts';

export const webOauthScope: Rule = {
  id: 'web-oauth-scope',
  title: 'A scope that opens pages',
  category: 'least-privilege',
  severity: 'warning',
  sources: [
    'Salesforce help, "OAuth Tokens and Scopes"',
    'Salesforce help, xcloud.shr_external_client_apps (OAuth Scope Least Privilege Control)',
  ],
  controls: ['SBS-ACS-009', 'shr_external_client_apps', 'shr_api_only_access'],
  explanation:
    'With Web the access token opens a session in the browser. An integration has no use for pages; a thief of its token has.',
  on: 'app',
  check: ({ scopes }) =>
    scopeFinding(scopes, ['Web'], {
      message: 'Web lets the token open pages in a browser.',
      fix: 'Remove it: an integration needs Api only.',
    }),
  bad: { definition: 'app:\n  flow: client-credentials\n  scopes: [Api, Web]\n' },
  good: { definition: 'app:\n  flow: client-credentials\n  scopes: [Api]\n' },
};
