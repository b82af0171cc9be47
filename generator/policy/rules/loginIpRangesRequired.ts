import type { Rule } from '../rule.ts';

export const loginIpRangesRequired: Rule = {
  id: 'login-ip-ranges-required',
  title: 'Logging in from anywhere',
  category: 'least-privilege',
  severity: 'warning',
  sources: [
    'Salesforce help, platform.login_ip_ranges',
    'Salesforce help, xcloud.shr_oauth_access_policies_enforce_ip_restrictions',
  ],
  controls: ['SBS-ACS-009', 'SBS-AUTH-003', 'shr_oauth_access_policies_enforce_ip_restrictions'],
  explanation:
    'Servers have addresses. With login ranges a stolen key is worth nothing elsewhere; without, it works from any place on earth. Ranges are part of a profile, so an existing profile that is taken as it is cannot have them from here.',
  on: 'integration',
  check({ profile, login }, { definition }) {
    // A range that is none is a problem of its own.
    const written = definition?.login?.ipRanges ?? login.ipRanges;
    if (profile.kind === 'existing' || written.length > 0) return [];
    const message = 'It may log in from any address.';
    const fix = 'Write the addresses it connects from under login.ipRanges.';
    return [{ path: ['login', 'ipRanges'], isMissing: true, message, fix }];
  },
  bad: { definition: 'access:\n  objects:\n    Lead: [read]\n' },
  good: { definition: 'login:\n  ipRanges:\n    - { cidr: 203.0.113.0/28, description: Egress }\n' },
};
