import type { Rule } from '../rule.ts';

/** Of UserLicense, in the forms that pass for developer names. */
const USER_LICENSES: readonly string[] = ['salesforce', 'salesforceplatform', 'salesforceintegration', 'sfdc'];

export const permissionSetLicenseName: Rule = {
  id: 'permission-set-license-name',
  title: 'A user licence where a permission set licence belongs',
  category: 'platform',
  severity: 'error',
  sources: ['Metadata API Developer Guide, PermissionSet, license', 'goravseth.com/salesforce-integration-user'],
  controls: [],
  explanation:
    'The first permission set licence becomes the licence of the generated permission set. One that is made for a full user licence can never be assigned to an integration user, and the licence of a permission set cannot be changed later.',
  on: 'integration',
  check({ access }) {
    return access.permissionSetLicenses.flatMap((name, index) => {
      if (!USER_LICENSES.includes(name.replaceAll('_', '').toLowerCase())) return [];
      const path = ['access', 'permissionSetLicenses', index];
      const message = `"${name}" is a user licence, not a permission set licence.`;
      return [{ path, about: name, message, fix: 'Write SalesforceAPIIntegrationPsl, or leave the key out.' }];
    });
  },
  bad: { definition: 'access:\n  permissionSetLicenses: [Salesforce]\n' },
  good: { definition: 'access:\n  permissionSetLicenses: [SalesforceAPIIntegrationPsl]\n' },
};
