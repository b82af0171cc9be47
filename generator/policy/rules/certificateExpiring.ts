import { daysBetween } from '../daysBetween.ts';
import { certificateOf } from '../facts/certificateOf.ts';
import type { Rule } from '../rule.ts';

/** Time to make a new one, deploy it and give its key to the other side. */
const NOTICE_DAYS = 30;

const definition = 'app:\n  certificate: reference/certificates/erp-order-sync.prod.crt\n';

export const certificateExpiring: Rule = {
  id: 'certificate-expiring',
  title: 'A certificate that is about to end',
  category: 'hygiene',
  severity: 'warning',
  sources: ['Salesforce help, xcloud.remoteaccess_oauth_jwt_flow'],
  controls: ['SBS-ACS-009'],
  explanation:
    'On the day after, logins fail. Thirty days are time to make a new one, deploy it, and hand its key to whoever runs the integration.',
  on: 'integration',
  check(user, { today, references }) {
    const certificate = certificateOf(user, references);
    const days = certificate === null ? Number.POSITIVE_INFINITY : daysBetween(today, certificate.validTo);
    if (certificate === null || days > NOTICE_DAYS) return [];
    const message = `${certificate.file} ends on ${certificate.validTo}.`;
    const fix = 'Make a new one: remove the file, then "npm run credentials -- create", and deploy it.';
    return [{ path: ['app', 'certificate'], message, fix }];
  },
  bad: { definition, today: '2028-11-13' },
  good: { definition, today: '2028-06-01' },
};
