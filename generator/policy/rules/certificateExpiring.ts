import { certificateOf } from '../facts/certificateOf.ts';
import { isCertificateDue } from '../isCertificateDue.ts';
import type { Rule } from '../rule.ts';

const definition = 'app:\n  certificate: reference/certificates/erp-order-sync.prod.crt\n';

export const certificateExpiring: Rule = {
  id: 'certificate-expiring',
  title: 'A certificate that is about to end',
  category: 'hygiene',
  severity: 'warning',
  sources: ['Salesforce help, xcloud.remoteaccess_oauth_jwt_flow', 'policy.yaml, limits.rotateBefore'],
  controls: ['SBS-ACS-009'],
  explanation:
    'On the day after, logins fail. Thirty days, or `limits.rotateBefore` of policy.yaml, are time to make a new one, deploy it, and hand its key to whoever runs the integration. `npm run credentials -- status` says the same of the certificate that the org has.',
  on: 'integration',
  check(user, { today, references, policy: { limits } }) {
    const certificate = certificateOf(user, references);
    if (certificate === null || !isCertificateDue({ validTo: certificate.validTo, today }, limits)) return [];
    const message = `${certificate.file} ends on ${certificate.validTo}.`;
    const fix = 'Make a new one: remove the file, then "npm run credentials -- create", and deploy it.';
    return [{ path: ['app', 'certificate'], message, fix }];
  },
  bad: { definition, today: '2028-11-13' },
  good: { definition, today: '2028-06-01' },
};
