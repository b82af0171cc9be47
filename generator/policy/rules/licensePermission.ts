import { ADMINISTRATOR_PERMISSIONS } from '../permissions/administratorPermissions.ts';
import { INTEGRATION_PSL, isBareIntegrationLicense } from '../permissions/integrationLicense.ts';
import type { Rule } from '../rule.ts';

const DATA: readonly string[] = ['FreezeUsers', 'ViewAllData'];

export const licensePermission: Rule = {
  id: 'license-permission',
  title: 'A user permission that the licence does not allow',
  category: 'platform',
  severity: 'error',
  sources: ['Salesforce help, platform.integration_user', 'forcedotcom/devops-center-feedback#290'],
  controls: [],
  explanation:
    'The user licence Salesforce Integration alone allows the API and little else; administrative permissions come with the permission set licence beside it. Without, the deployment or the assignment fails with "The user license doesn\'t allow the permission". Salesforce publishes no list of what the licence allows, so an org may refuse more than is found here.',
  on: 'user-permission',
  check(name, { holder }) {
    const isRefused = ADMINISTRATOR_PERMISSIONS.has(name) || DATA.includes(name);
    if (!isRefused || !isBareIntegrationLicense(holder)) return [];
    const message = `The licence Salesforce Integration alone does not allow ${name}.`;
    return [
      { path: [], about: name, message, fix: `Remove it, or add ${INTEGRATION_PSL} to access.permissionSetLicenses.` },
    ];
  },
  bad: { definition: 'access:\n  permissionSetLicenses: []\n  userPermissions: [ViewAllData]\n' },
  good: { definition: 'access:\n  permissionSetLicenses: []\n  userPermissions: []\n' },
};
