import type { OrgState } from '../../../org-simulator/state/orgState.ts';
import { acmeOrg } from './acmeOrg.ts';
import { type Deployment, deployTo, problemsOf } from './deployTo.ts';

const PROFILE = 'profiles/Erp.profile';
const SET = 'permissionsets/Erp.permissionset';
const LICENSE = '<userLicense>Salesforce</userLicense>';

function permission(name: string, enabled = true): string {
  return `<userPermissions><enabled>${enabled}</enabled><name>${name}</name></userPermissions>`;
}

function range(start: string): string {
  return `<loginIpRanges><endAddress>${start}</endAddress><startAddress>${start}</startAddress></loginIpRanges>`;
}

function deploy(org: OrgState, files: Readonly<Record<string, string>>, options: Deployment['options'] = {}) {
  return deployTo(org, { files, options });
}

function profileBody(org: OrgState) {
  return org.metadata.get('Profile', 'Erp')!.body;
}

describe('a profile lies over what is there', () => {
  it('absent stays, false revokes', () => {
    const org = acmeOrg();
    deploy(org, {
      [PROFILE]: `<description>A</description>${LICENSE}${permission('ApiEnabled')}${permission('ViewRoles')}`,
    });
    deploy(org, { [PROFILE]: permission('ViewRoles', false) });
    expect(profileBody(org)).toEqual({
      custom: true,
      description: 'A',
      userLicense: 'Salesforce',
      userPermissions: [{ enabled: true, name: 'ApiEnabled' }],
    });
    const row = org.records.all('Profile').find((profile) => profile['Name'] === 'Erp')!;
    expect(row).toMatchObject({ PermissionsApiEnabled: true, PermissionsViewRoles: false });
  });

  it('one range or more replace all, none leaves them', () => {
    const org = acmeOrg();
    const starts = () =>
      (profileBody(org)['loginIpRanges'] as { startAddress: string }[]).map((entry) => entry.startAddress);
    deploy(org, { [PROFILE]: `${range('100.0.0.1')}${range('9.0.0.1')}${range('20.0.0.1')}${LICENSE}` });
    expect(starts()).toEqual(['9.0.0.1', '20.0.0.1', '100.0.0.1']);
    deploy(org, { [PROFILE]: LICENSE });
    expect(starts().length).toBe(3);
    deploy(org, { [PROFILE]: range('7.0.0.1') });
    expect(starts()).toEqual(['7.0.0.1']);
  });

  it('empty login hours clear them, absent ones stay', () => {
    const org = acmeOrg();
    const hours = '<loginHours><mondayEnd>60</mondayEnd><mondayStart>0</mondayStart></loginHours>';
    deploy(org, { [PROFILE]: `${hours}${LICENSE}` });
    deploy(org, { [PROFILE]: LICENSE });
    expect(profileBody(org)['loginHours']).toEqual({ mondayEnd: '60', mondayStart: '0' });
    deploy(org, { [PROFILE]: '<loginHours/>' });
    expect(profileBody(org)['loginHours']).toEqual({});
  });

  it('a standard profile stays one, whatever the file says, and keeps its permissions', () => {
    const org = acmeOrg();
    const name = 'Minimum Access - API Only Integrations';
    const before = org.records.all('Profile').length;
    const outcome = deploy(org, { [`profiles/${name}.profile`]: `<custom>true</custom>${range('9.0.0.1')}` });
    expect(outcome.messages[0]).toMatchObject({ success: true, created: false, changed: true });
    const { custom, userPermissions } = org.metadata.get('Profile', name)!.body;
    expect(custom).toBe(false);
    expect(userPermissions).toHaveLength(3);
    expect(org.records.all('Profile').length).toBe(before);
  });

  it('a new one on the integration licence is API only by itself, and owns a hidden permission set', () => {
    const org = acmeOrg();
    deploy(org, { 'profiles/A%3A B.profile': '<userLicense>Salesforce Integration</userLicense>' });
    const row = org.records.all('Profile').find((profile) => profile['Name'] === 'A: B')!;
    expect(row).toMatchObject({
      PermissionsApiEnabled: true,
      PermissionsApiUserOnly: true,
      PermissionsViewSetup: false,
    });
    expect(org.metadata.get('Profile', 'A%3A B')!.id).toBe(row.Id);
    const hidden = org.records.all('PermissionSet').filter((set) => set['ProfileId'] === row.Id);
    expect(hidden).toMatchObject([{ IsOwnedByProfile: true, PermissionsApiUserOnly: true }]);
  });
});

describe('a permission set replaces what is there', () => {
  const full =
    '<fieldPermissions><editable>true</editable><field>Order.ERP_Number__c</field><readable>true</readable></fieldPermissions>' +
    '<label>Erp</label>' +
    '<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead>' +
    '<modifyAllRecords>false</modifyAllRecords><object>Order</object><viewAllRecords>false</viewAllRecords></objectPermissions>';
  const rowsOf = (org: OrgState, type: string) => {
    const set = org.records.all('PermissionSet').find((row) => row['Name'] === 'Erp')!;
    return org.records.all(type).filter((row) => row['ParentId'] === set.Id);
  };

  it('what the file leaves out is gone, also from the rows', () => {
    const org = acmeOrg();
    deploy(org, { [SET]: `${full}${permission('ViewEventLogFiles')}` });
    expect(rowsOf(org, 'ObjectPermissions')).toMatchObject([
      { SobjectType: 'Order', PermissionsRead: true, PermissionsEdit: false, PermissionsViewAllFields: false },
    ]);
    const [field] = rowsOf(org, 'FieldPermissions');
    expect(field).toMatchObject({ SobjectType: 'Order', Field: 'Order.ERP_Number__c', PermissionsEdit: true });
    deploy(org, { [SET]: full });
    expect(rowsOf(org, 'FieldPermissions')[0]!.Id).toBe(field!.Id);
    expect(org.records.all('PermissionSet').find((row) => row['Name'] === 'Erp')).toMatchObject({
      PermissionsViewEventLogFiles: false,
    });
    deploy(org, { [SET]: '<label>Erp</label>' });
    expect(rowsOf(org, 'ObjectPermissions')).toEqual([]);
    expect(rowsOf(org, 'FieldPermissions')).toEqual([]);
  });

  it('its row names label and licence', () => {
    const org = acmeOrg();
    deploy(org, {
      [SET]: '<description>D</description><label>L</label><license>SalesforceAPIIntegrationPsl</license>',
    });
    const license = org.records
      .all('PermissionSetLicense')
      .find((row) => row['DeveloperName'] === 'SalesforceAPIIntegrationPsl')!;
    expect(org.records.all('PermissionSet').find((row) => row['Name'] === 'Erp')).toMatchObject({
      Label: 'L',
      Description: 'D',
      LicenseId: license.Id,
      IsOwnedByProfile: false,
      Type: 'Regular',
    });
  });

  it('entries that grant nothing are not kept', () => {
    const org = acmeOrg();
    deploy(org, { [SET]: `<label>Erp</label>${permission('ViewRoles', false)}` });
    expect(org.metadata.get('PermissionSet', 'Erp')!.body).toEqual({ hasActivationRequired: false, label: 'Erp' });
  });
});

describe('a deployment', () => {
  const good = { [SET]: '<label>Erp</label>' };
  const bad = { 'permissionsets/Bad.permissionset': '<description>no label</description>' };

  it('is undone by one error', () => {
    const org = acmeOrg();
    const outcome = deploy(org, { ...good, ...bad });
    expect(outcome.status).toBe('Failed');
    expect(problemsOf(outcome)).toEqual({ Bad: 'Required field is missing: label' });
    expect(outcome.messages.find(({ fullName }) => fullName === 'Erp')).toMatchObject({ success: true, created: true });
    expect(org.metadata.get('PermissionSet', 'Erp')).toBeUndefined();
    expect(org.records.all('PermissionSet').some((row) => row['Name'] === 'Erp')).toBe(false);
  });

  it('succeeds in part without rollbackOnError', () => {
    const org = acmeOrg({ type: 'sandbox' });
    expect(deploy(org, { ...good, ...bad }, { rollbackOnError: false }).status).toBe('SucceededPartial');
    expect(org.metadata.get('PermissionSet', 'Erp')).toBeDefined();
    expect(deploy(acmeOrg({ type: 'sandbox' }), bad, { rollbackOnError: false }).status).toBe('Failed');
  });

  it('changes nothing when it only checks', () => {
    const org = acmeOrg();
    const before = org.records.all('PermissionSet');
    const outcome = deploy(org, good, { checkOnly: true });
    expect(outcome).toMatchObject({
      status: 'Succeeded',
      messages: [{ created: true, success: true }, { fullName: 'package.xml' }],
    });
    expect(org.records.all('PermissionSet')).toEqual(before);
    expect(org.metadata.get('PermissionSet', 'Erp')).toBeUndefined();
  });

  it('tells created, changed and unchanged', () => {
    const org = acmeOrg();
    const flags = (label: string) => {
      const { created, changed, deleted } = deploy(org, { [SET]: `<label>${label}</label>` }).messages[0]!;
      return { created, changed, deleted };
    };
    expect(flags('A')).toEqual({ created: true, changed: true, deleted: false });
    expect(flags('A')).toEqual({ created: false, changed: false, deleted: false });
    expect(flags('B')).toEqual({ created: false, changed: true, deleted: false });
  });

  it('finds names in any case', () => {
    const org = acmeOrg();
    deploy(org, good);
    expect(deploy(org, { 'permissionsets/ERP.permissionset': '<label>Erp</label>' }).messages[0]).toMatchObject({
      created: false,
    });
    expect(org.records.all('PermissionSet').filter((row) => String(row['Name']).toLowerCase() === 'erp').length).toBe(
      1,
    );
  });

  it('deletes before and after, and warns of what is not there', () => {
    const org = acmeOrg();
    deploy(org, good);
    const destructive = (name: string) =>
      `<Package><types><members>${name}</members><name>PermissionSet</name></types></Package>`;
    const post = deploy(org, {
      'permissionsets/New.permissionset': '<label>N</label>',
      'destructiveChangesPost.xml': destructive('Erp'),
    });
    expect(post.status).toBe('Succeeded');
    expect(post.messages.find(({ fullName }) => fullName === 'Erp')).toMatchObject({
      deleted: true,
      fileName: 'destructiveChangesPost.xml',
    });
    expect(org.records.all('PermissionSet').some((row) => row['Name'] === 'Erp')).toBe(false);
    const warning = deploy(org, { 'destructiveChangesPre.xml': destructive('Erp') });
    expect(warning.status).toBe('Failed');
    expect(warning.messages[0]).toMatchObject({
      problem: 'No PermissionSet named: Erp found',
      problemType: 'Warning',
      success: false,
    });
    expect(deploy(org, { 'destructiveChanges.xml': destructive('Erp') }, { ignoreWarnings: true }).status).toBe(
      'Succeeded',
    );
  });

  it('does not delete a permission set that is in use', () => {
    const org = acmeOrg();
    const destructive = '<Package><types><members>Erp</members><name>PermissionSet</name></types></Package>';
    const remove = () => problemsOf(deploy(org, { 'destructiveChanges.xml': destructive }))['Erp'];
    deploy(org, {
      ...good,
      'permissionsetgroups/G.permissionsetgroup': '<label>G</label><permissionSets>Erp</permissionSets>',
    });
    expect(remove()).toMatch(/because the group G contains it$/);
    deploy(org, { 'permissionsetgroups/G.permissionsetgroup': '<label>G</label>' });
    const { id } = org.metadata.get('PermissionSet', 'Erp')!;
    const assignment = org.records.insert('PermissionSetAssignment', { PermissionSetId: id });
    expect(remove()).toMatch(/because users are assigned to it$/);
    org.records.remove('PermissionSetAssignment', assignment.Id);
    expect(remove()).toBeUndefined();
  });
});
