import type { Rule } from '../rule.ts';

const LOGIN = 'login:\n  ipRanges:\n    - cidr: 203.0.113.0/28\n';

export const ipRangesBypassed: Rule = {
  id: 'ip-ranges-bypassed',
  title: 'Login ranges that the app does not keep',
  category: 'platform',
  severity: 'error',
  sources: [
    'Metadata API Developer Guide, ExtlClntAppOauthConfigurablePolicies, ipRelaxationPolicyType',
    'Salesforce help, xcloud.shr_oauth_access_policies_enforce_ip_restrictions',
  ],
  controls: ['SBS-ACS-009', 'SBS-AUTH-003', 'shr_oauth_access_policies_enforce_ip_restrictions'],
  explanation:
    'The definition says from where the integration logs in, and its app lets it log in from elsewhere: with bypass the ranges of the profile do not hold for the app, with enforce-relax-refresh not for refresh tokens, and a second factor no machine can give.',
  on: 'integration',
  check({ app, login }) {
    if (!('scopes' in app) || app.ipRelaxation === 'enforce' || login.ipRanges.length === 0) return [];
    const path = ['app', 'ipRelaxation'];
    const message = `login.ipRanges do not hold for this app: it says "${app.ipRelaxation}".`;
    return [{ path, message, fix: 'Remove it: "enforce" is the default.', edit: { path, action: { kind: 'remove' } } }];
  },
  bad: { definition: `${LOGIN}app:\n  flow: client-credentials\n  ipRelaxation: bypass\n` },
  good: { definition: `${LOGIN}app:\n  flow: client-credentials\n` },
};
