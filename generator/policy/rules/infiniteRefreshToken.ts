import type { Rule } from '../rule.ts';

const CERTIFICATE = '  certificate: reference/certificates/erp-order-sync.prod.crt\n';

export const infiniteRefreshToken: Rule = {
  id: 'infinite-refresh-token',
  title: 'Refresh tokens that never end',
  category: 'least-privilege',
  severity: 'error',
  sources: ['Metadata API Developer Guide, ExtlClntAppOauthConfigurablePolicies, refreshTokenPolicyType'],
  controls: ['SBS-ACS-009', 'SBS-OAUTH-001'],
  explanation:
    'A token that somebody once got through this app works until it is revoked, which is longer than any limit. Stolen tokens of that kind opened hundreds of orgs in 2025.',
  on: 'app',
  check({ refreshToken }) {
    if (refreshToken.policy !== 'infinite') return [];
    const message = 'Refresh tokens of this app never end.';
    return [{ path: ['refreshToken', 'policy'], message, fix: 'Leave refreshToken out, or give it a validity.' }];
  },
  bad: { definition: `app:\n${CERTIFICATE}  refreshToken: { policy: infinite }\n` },
  good: { definition: `app:\n${CERTIFICATE}  refreshToken: { policy: specific-lifetime, validity: 1 days }\n` },
};
