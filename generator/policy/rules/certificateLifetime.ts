import { daysBetween } from '../daysBetween.ts';
import { certificateOf } from '../facts/certificateOf.ts';
import type { Rule } from '../rule.ts';

const definition = 'app:\n  certificate: reference/certificates/erp-order-sync.prod.crt\n';

export const certificateLifetime: Rule = {
  id: 'certificate-lifetime',
  title: 'A certificate that is valid for longer than the policy allows',
  category: 'least-privilege',
  severity: 'error',
  sources: ['policy.yaml, limits.certificateValidity', 'Security Benchmark for Salesforce, SBS-ACS-009'],
  controls: ['SBS-ACS-009'],
  explanation:
    'A stolen private key works as long as its certificate does. `npm run credentials -- create` keeps to the limit; without one in policy.yaml it is two years. The benchmark asks for 90 days where privileges are broad.',
  on: 'integration',
  check(user, { policy: { limits }, references }) {
    const certificate = certificateOf(user, references);
    if (certificate === null) return [];
    const days = daysBetween(certificate.validFrom, certificate.validTo);
    if (days <= limits.certificateDays) return [];
    const message = `${certificate.file} is valid for ${days} days, the limit is ${limits.certificateDays}.`;
    const fix = 'Make a new one: remove the file, then "npm run credentials -- create".';
    return [{ path: ['app', 'certificate'], message, fix }];
  },
  bad: { definition, files: { 'policy.yaml': 'limits:\n  certificateValidity: 30 days\n' } },
  good: { definition, files: { 'policy.yaml': 'limits:\n  certificateValidity: 730 days\n' } },
};
