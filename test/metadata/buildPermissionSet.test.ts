import { buildPermissionSet } from '../../generator/metadata/buildPermissionSet.ts';
import type { ResolvedAccess } from '../../generator/resolve/resolvedIntegrationUser.ts';
import { exampleUser } from './exampleUser.ts';

function build(access: Partial<ResolvedAccess>, apiVersion = 66) {
  return buildPermissionSet({ ...exampleUser, access: { ...exampleUser.access, ...access } }, apiVersion).elements;
}

describe('buildPermissionSet', () => {
  it('grants each operation under its Metadata API name and nothing else', () => {
    const object = (can: ResolvedAccess['objects'][number]['can']) => ({
      object: 'Account',
      can,
      readFields: [],
      editFields: [],
    });
    const granted = (can: ResolvedAccess['objects'][number]['can']) =>
      Object.entries(build({ objects: [object(can)] }).objectPermissions[0]!)
        .filter(([, value]) => value === true)
        .map(([name]) => name);

    expect(granted(['read'])).toEqual(['allowRead']);
    expect(granted(['create'])).toEqual(['allowCreate']);
    expect(granted(['edit'])).toEqual(['allowEdit']);
    expect(granted(['delete'])).toEqual(['allowDelete']);
    expect(granted(['view-all'])).toEqual(['viewAllRecords']);
    expect(granted(['modify-all'])).toEqual(['modifyAllRecords']);
    expect(granted(['view-all-fields'])).toEqual(['viewAllFields']);
  });

  it('has no entry for an object without any operation, as Salesforce returns none', () => {
    const objects = [{ object: 'Account', can: [], readFields: ['Name'], editFields: [] }];

    expect(build({ objects })).toMatchObject({
      objectPermissions: [],
      fieldPermissions: [{ field: 'Account.Name', editable: false, readable: true }],
    });
  });

  it('leaves viewAllFields to the API versions that know it', () => {
    expect(build({}, 62).objectPermissions.map(({ viewAllFields }) => viewAllFields)).toEqual([null, null]);
    expect(build({}, 63).objectPermissions.map(({ viewAllFields }) => viewAllFields)).toEqual([true, false]);
  });

  it('sorts fields by code units across objects: Account. before Account_, capitals before small letters', () => {
    const fields = (object: string, names: string[]) => ({ object, can: [], readFields: names, editFields: [] });
    const objects = [fields('Account_X__c', ['A__c']), fields('Account', ['alpha__c', 'Zeta__c'])];

    expect(build({ objects }).fieldPermissions.map(({ field }) => field)).toEqual([
      'Account.Zeta__c',
      'Account.alpha__c',
      'Account_X__c.A__c',
    ]);
  });

  it('takes the first permission set license, and none when there is none', () => {
    expect(build({}).license).toBe('SalesforceAPIIntegrationPsl');
    expect(build({ permissionSetLicenses: [] }).license).toBeNull();
  });
});
