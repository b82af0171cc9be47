import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import type { ApiClient } from './apiClient.ts';
import { type ComponentFile, deployFiles } from './deployFiles.ts';
import { userFields } from './userFields.ts';

/** A permission set that reads and edits orders, one of their fields, and nothing else. */
export const ordersPermissionSet: ComponentFile = {
  type: 'PermissionSet',
  fullName: 'Orders',
  path: 'permissionsets/Orders.permissionset',
  xml: `
    <fieldPermissions><editable>true</editable><field>Order.ERP_Number__c</field><readable>true</readable></fieldPermissions>
    <fieldPermissions><editable>false</editable><field>Order.ERP_Status__c</field><readable>true</readable></fieldPermissions>
    <hasActivationRequired>false</hasActivationRequired>
    <label>Orders</label>
    <license>SalesforceAPIIntegrationPsl</license>
    <objectPermissions>
      <allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead>
      <modifyAllRecords>false</modifyAllRecords><object>Order</object><viewAllRecords>false</viewAllRecords>
    </objectPermissions>`,
};

/** A profile that lets in from one range and during one day, on the integration licence. */
export const restrictedProfile: ComponentFile = {
  type: 'Profile',
  fullName: 'Restricted',
  path: 'profiles/Restricted.profile',
  xml: `
    <custom>true</custom>
    <loginHours><mondayEnd>1080</mondayEnd><mondayStart>480</mondayStart><tuesdayEnd>0</tuesdayEnd><tuesdayStart>0</tuesdayStart></loginHours>
    <loginIpRanges><endAddress>203.0.113.20</endAddress><startAddress>203.0.113.10</startAddress></loginIpRanges>
    <userLicense>Salesforce Integration</userLicense>
    <userPermissions><enabled>true</enabled><name>ApiEnabled</name></userPermissions>
    <userPermissions><enabled>true</enabled><name>ApiUserOnly</name></userPermissions>`,
};

/** Deploys the permission set, creates the user with his licence and assigns it; answers the user's id. */
export async function createIntegrationUser(org: SimulatedOrg, api: ApiClient, given: object = {}): Promise<string> {
  await deployFiles(org, [ordersPermissionSet]);
  const AssigneeId = await api.create('User', await userFields(api, given));
  const [license] = await api.records(
    "SELECT Id FROM PermissionSetLicense WHERE DeveloperName = 'SalesforceAPIIntegrationPsl'",
  );
  await api.create('PermissionSetLicenseAssign', { AssigneeId, PermissionSetLicenseId: license.Id });
  const [set] = await api.records("SELECT Id FROM PermissionSet WHERE Name = 'Orders'");
  await api.create('PermissionSetAssignment', { AssigneeId, PermissionSetId: set.Id });
  return AssigneeId;
}
