import { scopeFinding } from '../facts/scopeFinding.ts';
import type { Rule } from '../rule.ts';

export const refreshTokenScope: Rule = {
  id: 'refresh-token-scope',
  title: 'Refresh tokens that the flow never gets',
  category: 'least-privilege',
  severity: 'warning',
  sources: [
    'Salesforce help, "OAuth 2.0 Client Credentials Flow for Server-to-Server Integration"',
    'Salesforce help, xcloud.remoteaccess_oauth_jwt_flow',
  ],
  controls: ['SBS-ACS-009', 'shr_external_client_apps'],
  explanation:
    'The client credentials flow returns no refresh token: the scope only helps another flow that somebody opens later. JWT bearer returns none either, but refuses to work without the scope.',
  on: 'app',
  check({ flow, scopes }) {
    if (flow !== 'client-credentials') return [];
    return scopeFinding(scopes, ['RefreshToken', 'OfflineAccess'], {
      message: 'The client credentials flow returns no refresh token.',
      fix: 'Remove the scope.',
    });
  },
  bad: { definition: 'app:\n  flow: client-credentials\n  scopes: [Api, RefreshToken]\n' },
  good: { definition: 'app:\n  flow: client-credentials\n  scopes: [Api]\n' },
};
