import type { Rule } from '../rule.ts';

const files = { 'policy.yaml': 'ownerDomains: [acme.example]\n' };

export const ownerDomain: Rule = {
  id: 'owner-domain',
  title: 'An owner from elsewhere',
  category: 'hygiene',
  severity: 'error',
  sources: ['policy.yaml, ownerDomains', 'Security Benchmark for Salesforce, SBS-ACS-007'],
  controls: ['SBS-ACS-007'],
  explanation: 'Your company decided whose people may answer for an integration. Subdomains count as theirs.',
  on: 'integration',
  check({ owner }, { policy: { ownerDomains } }) {
    const domain = owner.slice(owner.lastIndexOf('@') + 1).toLowerCase();
    const isOurs = ownerDomains.some(
      (ours) => domain === ours.toLowerCase() || domain.endsWith(`.${ours.toLowerCase()}`),
    );
    if (isOurs || ownerDomains.length === 0) return [];
    const message = `"${domain}" is none of the ownerDomains of policy.yaml.`;
    return [{ path: ['owner'], message, fix: `Write an address at ${ownerDomains.join(' or ')}.` }];
  },
  bad: { definition: 'owner: support@vendor.example\n', files },
  good: { definition: 'owner: erp-team@acme.example\n', files },
};
