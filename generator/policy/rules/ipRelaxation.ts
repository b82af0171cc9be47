import type { Rule } from '../rule.ts';

export const ipRelaxation: Rule = {
  id: 'ip-relaxation',
  title: 'An app that relaxes IP restrictions',
  category: 'least-privilege',
  severity: 'warning',
  sources: [
    'Salesforce help, xcloud.shr_oauth_access_policies_enforce_ip_restrictions',
    'Metadata API Developer Guide, ExtlClntAppOauthConfigurablePolicies, ipRelaxationPolicyType',
  ],
  controls: ['SBS-ACS-009', 'SBS-AUTH-003', 'shr_oauth_access_policies_enforce_ip_restrictions'],
  explanation:
    'Whatever ranges the profile or the org has, the app lets its tokens be used from elsewhere. Where the definition has ranges itself, the rule ip-ranges-bypassed says so instead.',
  on: 'integration',
  check({ app, login }) {
    if (!('scopes' in app) || app.ipRelaxation === 'enforce' || login.ipRanges.length > 0) return [];
    const path = ['app', 'ipRelaxation'];
    const message = `"${app.ipRelaxation}" relaxes IP restrictions for this app.`;
    return [{ path, message, fix: 'Remove it: "enforce" is the default.', edit: { path, action: { kind: 'remove' } } }];
  },
  bad: { definition: 'app:\n  flow: client-credentials\n  ipRelaxation: bypass\n' },
  good: { definition: 'app:\n  flow: client-credentials\n' },
};
