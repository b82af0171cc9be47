import type { LocalComponent } from '../../generator/deploy/localComponent.ts';
import { locateFailure } from '../../generator/deploy/locateFailure.ts';
import type { ResolvedIntegrationUser } from '../../generator/resolve/resolvedIntegrationUser.ts';
import type { KeyPath } from '../../generator/shared/keyPath.ts';
import { exampleUser } from '../metadata/exampleUser.ts';
import { component } from './parseBody.ts';

/** Says where it was asked to look, as if that were the line. */
const places: KeyPath[] = [];
const user: ResolvedIntegrationUser = {
  ...exampleUser,
  source: {
    locate: (keyPath) => {
      places.push(keyPath);
      return { file: 'integration-users/erp-order-sync.yaml', line: 7, column: 3 };
    },
    locateKey: () => ({ file: 'integration-users/erp-order-sync.yaml', line: 7, column: 3 }),
  },
};

const components: readonly LocalComponent[] = [
  ['PermissionSet', 'Erp_Order_Sync', 'permissionsets/Erp_Order_Sync.permissionset-meta.xml'],
  ['Profile', 'ERP Order Sync', 'profiles/ERP Order Sync.profile-meta.xml'],
  [
    'ExtlClntAppOauthConfigurablePolicies',
    'Erp_Order_Sync_oauthPlcy',
    'extlClntAppOauthPolicies/Erp_Order_Sync_oauthPlcy.ecaOauthPlcy-meta.xml',
  ],
  ['ExtlClntAppGlobalOauthSettings', 'Erp_Order_Sync_glbloauth', 'x.xml'],
  ['ConnectedApp', 'Erp_Order_Sync', 'connectedApps/Erp_Order_Sync.connectedApp-meta.xml'],
  ['PermissionSet', 'By_Hand', 'permissionsets/By_Hand.permissionset-meta.xml'],
].map(([type = '', fullName = '', file = '']) => ({
  ...component(
    type,
    fullName,
    '<label>x</label>\n<classAccesses>\n<apexClass>ErpBatch</apexClass>\n<enabled>true</enabled>\n</classAccesses>\n<license>P</license>',
  ),
  file: `force-app/prod/${file}`,
  source: null as unknown as LocalComponent['source'],
}));

type Refused = readonly [type: string, fullName: string, problem: string, line?: number | null];

function locate(...[type, fullName, problem, line = null]: Refused) {
  return locateFailure(
    { type, fullName, problem, line, column: line === null ? null : 5 },
    { users: [user], components },
  );
}

describe('locateFailure', () => {
  it.each([
    ['In field: field - no CustomField named Order.ERP__c found', 'access.objects.Order.fields.edit[0]'],
    ['In field: field - no CustomField named Order.TotalAmount found', 'access.objects.Order.fields.read[0]'],
    ['Permission Create Order depends on permission(s): Read Order', 'access.objects.Order'],
    ['In field: apexClass - no ApexClass named ErpBatch found', 'access.apexClasses[1]'],
    ['In field: apexPage - no ApexPage named ErpPage found', 'access.apexPages[0]'],
    ['In field: flow - no FlowDefinition named Erp_Flow found', 'access.flows[0]'],
    ['In field: name - no CustomPermission named Use_ERP found', 'access.customPermissions[0]'],
    ['Unknown user permission: ConvertLeads', 'access.userPermissions[1]'],
    [
      'In field: externalCredentialPrincipal - no ExternalCredentialPrincipal named ERP-Principal found',
      'access.externalCredentials[0]',
    ],
    ['In field: license - no PermissionSetLicense named AnotherPsl found', 'access.permissionSetLicenses[1]'],
    ['Something that names nothing', 'access'],
    ['OrderItem is not the same as Order.Other__c', 'access'],
  ])('leads "%s" back to %s', (problem, keyPath) => {
    expect(locate('PermissionSet', 'Erp_Order_Sync', problem)).toMatchObject({
      keyPath,
      position: { file: 'integration-users/erp-order-sync.yaml', line: 7 },
    });
  });

  it.each([
    ['Profile', 'ERP Order Sync', "The user license doesn't allow the permission: FreezeUsers", 'profile.license'],
    ['Profile', 'ERP Order Sync', 'Invalid IP range', 'login.ipRanges'],
    ['Profile', 'ERP Order Sync', 'Something else', 'profile'],
    [
      'ExtlClntAppOauthConfigurablePolicies',
      'Erp_Order_Sync_oauthPlcy',
      'Enter a valid execution user for the OAuth client credentials flow.',
      'user.username',
    ],
    ['ExtlClntAppGlobalOauthSettings', 'Erp_Order_Sync_glbloauth', 'The certificate is not valid', 'app.certificate'],
    [
      'ConnectedApp',
      'Erp_Order_Sync',
      "You can't create a connected app. To enable connected app creation, contact Salesforce Customer Support.",
      'app.type',
    ],
    ['ConnectedApp', 'Erp_Order_Sync', 'Something else', 'app'],
  ])('knows the keys behind a %s', (...[type, fullName, problem, keyPath]) => {
    expect(locate(type, fullName, problem).keyPath).toBe(keyPath);
  });

  it('asks the definition for the place of that key', () => {
    places.length = 0;
    locate('PermissionSet', 'Erp_Order_Sync', 'no ApexClass named ErpBatch found');
    expect(places).toEqual([['access', 'apexClasses', 1]]);
  });

  it('looks at the line of the file when the message names nothing', () => {
    // Line 5 of the file is <apexClass>, inside the second entry.
    expect(locate('PermissionSet', 'Erp_Order_Sync', 'That is wrong.', 5).keyPath).toBe('access.apexClasses[1]');
    expect(locate('PermissionSet', 'Erp_Order_Sync', 'That is wrong.', 8).keyPath).toBe('access.permissionSetLicenses');
  });

  it('says what it means and what to do, with the file’s place and the platform’s text last', () => {
    expect(locate('PermissionSet', 'Erp_Order_Sync', 'Unknown user permission: RunReports', 12)).toMatchObject({
      message:
        'The org refused PermissionSet Erp_Order_Sync: The org has no user permission RunReports: misspelt, or not in this edition or API version.',
      fix: 'Correct or remove it under access.userPermissions.\nSalesforce: Unknown user permission: RunReports (force-app/prod/permissionsets/Erp_Order_Sync.permissionset-meta.xml:12:5)',
    });
  });

  it('points at the file for a component of no definition, and at nothing for the package', () => {
    expect(locate('PermissionSet', 'By_Hand', 'wrong', 3)).toEqual({
      position: { file: 'force-app/prod/permissionsets/By_Hand.permissionset-meta.xml', line: 3, column: 5 },
      keyPath: '',
      message: 'The org refused PermissionSet By_Hand.',
      fix: 'Salesforce: wrong (force-app/prod/permissionsets/By_Hand.permissionset-meta.xml:3:5)',
    });
    expect(locate('', 'package.xml', "Unknown type name 'X' specified in package.xml")).toMatchObject({
      position: null,
      message: expect.stringContaining('does not know the metadata type X'),
    });
  });
});
