import { INTEGRATION_PSL, isBareIntegrationLicense } from '../permissions/integrationLicense.ts';
import type { Rule } from '../rule.ts';

const CUSTOM = /__[a-z]+$/i;

export const permissionSetLicenseMissing: Rule = {
  id: 'permission-set-license-missing',
  title: 'Standard objects without the licence that opens them',
  category: 'platform',
  severity: 'error',
  sources: [
    'Salesforce help, platform.integration_user',
    'goravseth.com/salesforce-integration-user: "The user license doesn\'t allow the permission: Read Accounts"',
  ],
  controls: [],
  explanation:
    'The user licence Salesforce Integration alone has no standard objects. They come with the permission set licence SalesforceAPIIntegrationPsl, which has to be assigned before the permission set.',
  on: 'object',
  check({ object }, { holder }) {
    if (CUSTOM.test(object) || !isBareIntegrationLicense(holder)) return [];
    const message = `The licence Salesforce Integration alone does not allow ${object}.`;
    const fix = `Add ${INTEGRATION_PSL} to access.permissionSetLicenses, or leave the key out.`;
    return [{ path: [], onKey: true, about: object, message, fix }];
  },
  bad: { definition: 'access:\n  permissionSetLicenses: []\n  objects:\n    Account: [read]\n' },
  good: {
    definition: 'access:\n  permissionSetLicenses: [SalesforceAPIIntegrationPsl]\n  objects:\n    Account: [read]\n',
  },
};
