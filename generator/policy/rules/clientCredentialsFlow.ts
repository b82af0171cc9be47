import type { Rule } from '../rule.ts';

export const clientCredentialsFlow: Rule = {
  id: 'client-credentials-flow',
  title: 'Logging in with a shared secret',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Salesforce help, xcloud.shr_external_client_apps (Disable Client Credentials Flow Control)'],
  controls: ['shr_external_client_apps'],
  explanation:
    'With client credentials both sides keep the same secret, and whoever reads it logs in. With JWT bearer the private key never leaves the integration, and Salesforce’s own review advises it. Some products know nothing else: then a waiver says which.',
  on: 'app',
  check({ flow }) {
    if (flow !== 'client-credentials') return [];
    const message = 'The client credentials flow logs in with a shared secret.';
    const fix = 'Take the flow jwt-bearer when the other side can sign, or write a waiver with a reason and an end.';
    return [{ path: ['flow'], message, fix }];
  },
  bad: { definition: 'app:\n  flow: client-credentials\n' },
  good: { definition: 'app:\n  flow: jwt-bearer\n  certificate: reference/certificates/erp-order-sync.prod.crt\n' },
};
