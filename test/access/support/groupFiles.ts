import { setTimeout as wait } from 'node:timers/promises';
import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';
import type { ComponentFile } from '../../orgSimulator/deployFiles.ts';

const leads = (edit: boolean) => `
  <objectPermissions>
    <allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>${edit}</allowEdit><allowRead>true</allowRead>
    <modifyAllRecords>false</modifyAllRecords><object>Lead</object><viewAllRecords>false</viewAllRecords>
  </objectPermissions>`;

/** The group Sales of the sets Lead_Read and Lead_Work, in which edit on leads and an Apex class are muted. */
export const groupFiles: readonly ComponentFile[] = [
  {
    type: 'PermissionSet',
    fullName: 'Lead_Read',
    path: 'permissionsets/Lead_Read.permissionset',
    xml: `<hasActivationRequired>false</hasActivationRequired><label>Lead Read</label>${leads(false)}`,
  },
  {
    type: 'PermissionSet',
    fullName: 'Lead_Work',
    path: 'permissionsets/Lead_Work.permissionset',
    xml: `<classAccesses><apexClass>ErpOrderEndpoint</apexClass><enabled>true</enabled></classAccesses>
      <customPermissions><enabled>true</enabled><name>Use_ERP_Endpoint</name></customPermissions>
      <hasActivationRequired>false</hasActivationRequired><label>Lead Work</label>${leads(true)}`,
  },
  {
    type: 'MutingPermissionSet',
    fullName: 'Quiet',
    path: 'mutingpermissionsets/Quiet.mutingpermissionset',
    xml: `<classAccesses><apexClass>ErpOrderEndpoint</apexClass><enabled>true</enabled></classAccesses>
      <label>Quiet</label>${leads(true).replace('<allowRead>true', '<allowRead>false')}`,
  },
  {
    type: 'PermissionSetGroup',
    fullName: 'Sales',
    path: 'permissionsetgroups/Sales.permissionsetgroup',
    xml: `<label>Sales</label><mutingPermissionSets>Quiet</mutingPermissionSets>
      <permissionSets>Lead_Read</permissionSets><permissionSets>Lead_Work</permissionSets>`,
  },
];

/** The id of the group once it is calculated. */
export async function updatedGroup({ state }: SimulatedOrg): Promise<string> {
  for (;;) {
    const group = state.records.all('PermissionSetGroup').find((row) => row['DeveloperName'] === 'Sales');
    if (group?.['Status'] === 'Updated') return group.Id;
    await wait(5);
  }
}
