import type { PlanInput } from '../../../generator/plan/planInput.ts';
import { desiredUserOf } from '../../provision/support/desiredUserOf.ts';
import { accessOf, differencesOf, INTEGRATION, planInputOf } from './planInputOf.ts';
import { field, ipRange, object, permission, text } from './xml.ts';

const USERNAME = INTEGRATION.user.username;
const SET = { kind: 'PermissionSet', name: 'Erp_Order_Sync', permissionSet: null } as const;
const LEGACY = { kind: 'PermissionSet', name: 'Legacy_Admin', permissionSet: null } as const;
const IN_GROUP = { kind: 'PermissionSetGroup', name: 'Sales', permissionSet: 'Sales_Read' } as const;

/** An org with something of everything: widened, narrowed, kept, unmanaged, retired, by hand, dangerous. */
export function richInput(parts: Partial<PlanInput> = {}): PlanInput {
  return planInputOf({
    differences: differencesOf([
      {
        type: 'Profile',
        name: 'ERP Order Sync Integration',
        file: text('custom', true) + permission('ApiEnabled') + text('userLicense', 'Salesforce Integration'),
        org:
          text('custom', true) +
          permission('ApiEnabled') +
          permission('ViewSetup') +
          ipRange('10.0.0.0', '10.0.0.9') +
          text('userLicense', 'Salesforce Integration'),
      },
      {
        type: 'PermissionSet',
        name: 'Erp_Order_Sync',
        file:
          text('label', 'ERP') +
          object('Lead', 'allowRead', 'allowCreate', 'allowEdit') +
          field('Lead.Email', true) +
          field('Lead.Phone', true),
        org: text('label', 'Old') + object('Lead', 'allowRead', 'allowDelete') + permission('RunReports'),
      },
      {
        type: 'ExtlClntAppOauthConfigurablePolicies',
        name: 'Erp_Order_Sync_oauthPlcy',
        file: text('externalClientApplication', 'Erp_Order_Sync') + text('ipRelaxationPolicyType', 'Bypass'),
        org: text('externalClientApplication', 'Erp_Order_Sync') + text('ipRelaxationPolicyType', 'Enforce'),
      },
    ]),
    users: [desiredUserOf()],
    provisioning: {
      deactivated: [],
      users: [
        {
          developerName: 'Erp_Order_Sync',
          username: USERNAME,
          userId: '005000000000001AAA',
          changes: [{ field: 'Email', from: 'old@acme.example', to: 'integrations@acme.example' }],
          record: {},
          assignments: [{ kind: 'PermissionSet', name: 'Erp_Order_Sync', id: '0PS000000000001AAA', ready: true }],
          unmanaged: [
            { kind: 'PermissionSet', name: 'Legacy_Admin' },
            { kind: 'PermissionSetGroup', name: 'Sales' },
            { kind: 'PermissionSetLicense', name: 'CRMUserPsl' },
          ],
        },
      ],
    },
    access: new Map([
      [
        USERNAME,
        accessOf({
          permissionSets: ['Legacy_Admin'],
          permissionSetGroups: [{ name: 'Sales', status: 'Updated', permissionSets: ['Sales_Read'] }],
          grants: [
            {
              kind: 'object',
              name: 'Lead',
              can: [
                { operation: 'read', by: [SET, IN_GROUP] },
                { operation: 'delete', by: [SET, LEGACY] },
              ],
            },
            { kind: 'object', name: 'Account', can: [{ operation: 'modifyAll', by: [LEGACY] }] },
            { kind: 'field', name: 'Account.Name', can: [{ operation: 'read', by: [LEGACY, IN_GROUP] }] },
            { kind: 'userPermission', name: 'ViewAllData', can: [{ operation: 'access', by: [LEGACY] }] },
          ],
        }),
      ],
    ]),
    preauthorizations: [{ developerName: 'Erp_Order_Sync', username: USERNAME, app: 'Vendor_App', appId: '0CiA' }],
    retirement: {
      steps: [
        {
          action: 'freeze',
          type: 'UserLogin',
          name: 'old-sync@acme.example',
          username: 'old-sync@acme.example',
          integration: 'old-sync',
          ids: ['0Yw000000000001AAA'],
          values: [{ field: 'IsFrozen', from: 'false', to: 'true' }],
        },
        {
          action: 'delete',
          type: 'PermissionSet',
          name: 'Old_Sync',
          username: null,
          integration: 'old-sync',
          ids: [],
          values: [],
        },
      ],
      kept: [],
      manualSteps: [],
    },
    warnings: ['Something may be refused.'],
    ...parts,
  });
}
