import { hoursOf } from '../hoursOf.ts';
import type { Rule } from '../rule.ts';

const files = { 'policy.yaml': 'limits:\n  refreshTokenValidity: 30 days\n' };
const CERTIFICATE = '  certificate: reference/certificates/erp-order-sync.prod.crt\n';

export const refreshTokenLifetime: Rule = {
  id: 'refresh-token-lifetime',
  title: 'Refresh tokens that live longer than the policy allows',
  category: 'least-privilege',
  severity: 'error',
  sources: ['policy.yaml, limits.refreshTokenValidity', 'Security Benchmark for Salesforce, SBS-DEP-006 (90 days)'],
  controls: ['SBS-ACS-009', 'SBS-DEP-006'],
  explanation:
    'Neither flow needs a refresh token; the policy bounds what another flow could get through the same app. Without a limit in policy.yaml it is 90 days.',
  on: 'app',
  check({ refreshToken }, { policy: { limits } }) {
    if (!('period' in refreshToken) || hoursOf(refreshToken) <= limits.refreshTokenHours) return [];
    const message = `Refresh tokens live ${refreshToken.period} ${refreshToken.unit}, the limit is ${hoursText(limits.refreshTokenHours)}.`;
    const fix = 'Write a shorter validity, or leave refreshToken out.';
    return [{ path: ['refreshToken', 'validity'], message, fix }];
  },
  bad: {
    definition: `app:\n${CERTIFICATE}  refreshToken: { policy: specific-lifetime, validity: 60 days }\n`,
    files,
  },
  good: {
    definition: `app:\n${CERTIFICATE}  refreshToken: { policy: specific-lifetime, validity: 7 days }\n`,
    files,
  },
};

function hoursText(hours: number): string {
  return hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`;
}
