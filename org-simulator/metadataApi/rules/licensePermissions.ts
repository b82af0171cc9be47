import { entriesOf } from '../body/entriesOf.ts';
import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { effectiveBody } from './effectiveBody.ts';

/**
 * The user licence Salesforce Integration alone has no standard objects and none of the administrator's permissions;
 * those come with the permission set licence SalesforceAPIIntegrationPsl (Salesforce Help, platform.integration_user;
 * forcedotcom/devops-center-feedback issue 290 for the text). Salesforce publishes no list: what is here is what the
 * sources name, so an org may refuse more.
 */
const INTEGRATION_LICENSE = 'salesforce integration';
const ADMINISTRATIVE = new Set([
  'AssignPermissionSets',
  'AuthorApex',
  'CustomizeApplication',
  'FreezeUsers',
  'ManageInternalUsers',
  'ManageProfilesPermissionsets',
  'ManageUsers',
  'ModifyAllData',
  'ModifyMetadata',
  'ViewAllData',
]);

export const licensePermissions: ComponentRule = (component, org) => {
  const body = effectiveBody(component, org);
  const license = textOf(body, component.type === 'Profile' ? 'userLicense' : 'license') ?? '';
  if (license.toLowerCase() !== INTEGRATION_LICENSE) return undefined;
  const object = entriesOf(body, 'objectPermissions')
    .map((entry) => org.objects.get(String(entry['object'])))
    .find((description) => description !== undefined && !description.custom);
  if (object !== undefined) return `The user license doesn't allow the permission: Read ${object.label}`;
  const permission = entriesOf(body, 'userPermissions')
    .map(({ name }) => String(name))
    .find((name) => ADMINISTRATIVE.has(name));
  return permission && `The user license doesn't allow the permission: ${permission}`;
};
