import { daysBetween } from '../daysBetween.ts';
import { certificateOf } from '../facts/certificateOf.ts';
import { isSecretDue } from '../isSecretDue.ts';
import type { Rule } from '../rule.ts';

const definition = 'app:\n  certificate: reference/certificates/erp-order-sync.prod.crt\n';
const files = { 'policy.yaml': 'limits:\n  secretAge: 90 days\n' };

export const secretDue: Rule = {
  id: 'secret-due',
  title: 'A private key that is in use for longer than the policy allows',
  category: 'hygiene',
  severity: 'warning',
  sources: [
    'policy.yaml, limits.secretAge',
    'Security Benchmark for Salesforce, SBS-ACS-009 (credentials are rotated at least every 90 days)',
  ],
  controls: ['SBS-ACS-009'],
  explanation:
    'Nobody notices that a key was copied; only its replacement ends that. A key is as old as the first day of its certificate. Without `limits.secretAge` in policy.yaml every age is accepted; the benchmark asks for 90 days where privileges are broad. Of consumer secrets the files say nothing: `npm run credentials -- status` does.',
  on: 'integration',
  check(user, { today, references, policy: { limits } }) {
    const certificate = certificateOf(user, references);
    if (certificate === null || !isSecretDue({ since: certificate.validFrom, today }, limits)) return [];
    const days = daysBetween(certificate.validFrom, today);
    const message = `The key of ${certificate.file} is in use for ${days} days, the limit is ${limits.secretDays}.`;
    const fix = 'Rotate it: "npm run credentials -- rotate".';
    return [{ path: ['app', 'certificate'], message, fix }];
  },
  bad: { definition, files, today: '2027-11-13' },
  good: { definition, files, today: '2026-12-01' },
};
