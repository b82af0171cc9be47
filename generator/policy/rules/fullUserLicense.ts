import { INTEGRATION_LICENSE } from '../permissions/integrationLicense.ts';
import type { Rule } from '../rule.ts';

export const fullUserLicense: Rule = {
  id: 'full-user-license',
  title: 'A licence made for people',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Salesforce help, platform.integration_user', 'Salesforce help, xcloud.shr_api_only_access'],
  controls: ['shr_api_only_access'],
  explanation:
    'The licence Salesforce Integration is free for the first users and cannot be turned into one that uses pages. A full licence costs a seat, and a wrong permission opens the pages with it.',
  on: 'integration',
  check({ profile }) {
    if (profile.kind === 'existing' || profile.license.toLowerCase() === INTEGRATION_LICENSE.toLowerCase()) return [];
    const message = `The licence "${profile.license}" is made for people.`;
    const fix = `Leave profile.license out, which means ${INTEGRATION_LICENSE}, or write a waiver that says what needs it.`;
    return [{ path: ['profile', 'license'], about: profile.license, message, fix }];
  },
  bad: { definition: 'profile:\n  license: Salesforce\n' },
  good: { definition: 'profile:\n  name: Order Sync Integration\n' },
};
