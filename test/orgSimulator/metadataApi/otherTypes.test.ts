import { setTimeout as wait } from 'node:timers/promises';
import { acmeOrg } from './acmeOrg.ts';
import { deployTo, problemsOf } from './deployTo.ts';

function problems(files: Readonly<Record<string, string>>, org = acmeOrg()) {
  return problemsOf(deployTo(org, { files }));
}

function entry(list: string, inside: string): string {
  return `<${list}>${inside}</${list}>`;
}

const GRANTS =
  entry('fieldPermissions', '<editable>true</editable><field>Order.ERP_Number__c</field><readable>true</readable>') +
  '<label>A</label>' +
  entry('userPermissions', '<enabled>true</enabled><name>ViewEventLogFiles</name>') +
  entry('userPermissions', '<enabled>true</enabled><name>ViewRoles</name>');
const MUTES =
  entry('fieldPermissions', '<editable>true</editable><field>Order.ERP_Number__c</field><readable>false</readable>') +
  '<label>M</label>' +
  entry('userPermissions', '<enabled>true</enabled><name>ViewRoles</name>');

describe('a permission set group', () => {
  const group = (sets: string) => ({ 'permissionsetgroups/G.permissionsetgroup': `<label>G</label>${sets}` });

  it('names sets that exist, each once', () => {
    expect(problems(group('<permissionSets>Nope</permissionSets>'))).toEqual({
      G: 'In field: permissionSets - no PermissionSet named Nope found',
    });
    expect(problems(group('<mutingPermissionSets>Nope</mutingPermissionSets>'))['G']).toMatch(
      /no MutingPermissionSet named Nope/,
    );
    const twice = '<permissionSets>Shared_API_Read</permissionSets>'.repeat(2);
    expect(problems(group(twice))['G']).toMatch(/appears more than once$/);
  });

  it('adds up its sets, less what is muted, and is updated after a moment', async () => {
    const org = acmeOrg();
    const files = {
      'permissionsets/A.permissionset': GRANTS,
      'mutingpermissionsets/M.mutingpermissionset': MUTES,
      ...group(
        '<mutingPermissionSets>M</mutingPermissionSets><permissionSets>A</permissionSets><permissionSets>Shared_API_Read</permissionSets>',
      ),
    };
    expect(problems(files, org)).toEqual({});
    const row = () => org.records.all('PermissionSetGroup')[0]!;
    expect(row()).toMatchObject({ DeveloperName: 'G', MasterLabel: 'G', Status: 'Updating' });
    const own = org.records.all('PermissionSet').find((set) => set['PermissionSetGroupId'] === row().Id)!;
    expect(own).toMatchObject({ Type: 'Group', PermissionsViewEventLogFiles: true, PermissionsViewRoles: false });
    const fields = org.records.all('FieldPermissions').filter((field) => field['ParentId'] === own.Id);
    expect(fields).toMatchObject([{ Field: 'Order.ERP_Number__c', PermissionsRead: true, PermissionsEdit: false }]);
    expect(org.records.all('PermissionSetGroupComponent').length).toBe(2);
    await wait(100);
    expect(row()['Status']).toBe('Updated');
    expect(problems({ 'permissionsets/A.permissionset': '<label>A</label>' }, org)).toEqual({});
    expect(row()['Status']).toBe('Updating');
    expect(org.records.get('PermissionSet', own.Id)!['PermissionsViewEventLogFiles']).toBe(false);
  });

  it('is taken away with its own set', () => {
    const org = acmeOrg();
    problems(group('<permissionSets>Shared_API_Read</permissionSets>'), org);
    const destructive = '<Package><types><members>G</members><name>PermissionSetGroup</name></types></Package>';
    expect(problems({ 'destructiveChanges.xml': destructive }, org)).toEqual({});
    expect(org.records.all('PermissionSetGroup')).toEqual([]);
    expect(org.records.all('PermissionSet').filter((set) => set['Type'] === 'Group')).toEqual([]);
    expect(org.records.all('PermissionSetGroupComponent')).toEqual([]);
  });
});

describe('a muting permission set', () => {
  it('keeps the rules of permission sets', () => {
    const path = 'mutingpermissionsets/M.mutingpermissionset';
    const label = '<label>M</label>';
    const permission = (name: string) => entry('userPermissions', `<enabled>true</enabled><name>${name}</name>`);
    expect(problems({ [path]: `${label}${permission('ApiOnlyUser')}` })['M']).toBe(
      'Unknown user permission: ApiOnlyUser',
    );
    expect(problems({ [path]: `${label}${permission('ViewRoles').repeat(2)}` })['M']).toMatch(
      /appears more than once$/,
    );
    const page = entry('pageAccesses', '<apexPage>Nope</apexPage><enabled>true</enabled>');
    expect(problems({ [path]: `${label}${page}` })['M']).toBe('In field: apexPage - no ApexPage named Nope found');
  });
});

describe('other types', () => {
  it('a role has a parent that exists and becomes a row', () => {
    const org = acmeOrg();
    expect(problems({ 'roles/Sub.role': '<name>Sub</name><parentRole>Nope</parentRole>' }, org)).toEqual({
      Sub: 'In field: parentRole - no Role named Nope found',
    });
    expect(problems({ 'roles/Sub.role': '<name>Sub</name><parentRole>Integrations</parentRole>' }, org)).toEqual({});
    const roles = org.records.all('UserRole');
    const parent = roles.find((row) => row['DeveloperName'] === 'Integrations')!;
    expect(roles.find((row) => row['DeveloperName'] === 'Sub')).toMatchObject({ Name: 'Sub', ParentRoleId: parent.Id });
  });

  it('a role and the one above it come in one deployment, whatever their names', () => {
    const org = acmeOrg();
    const files = {
      'roles/A.role': '<name>A</name><parentRole>b</parentRole>',
      'roles/B.role': '<name>B</name><parentRole>C</parentRole>',
      'roles/C.role': '<name>C</name>',
    };
    expect(problems(files, org)).toEqual({});
    const role = (name: string) => org.records.all('UserRole').find((row) => row['DeveloperName'] === name)!;
    expect(role('A')['ParentRoleId']).toBe(role('B').Id);
    expect(role('B')['ParentRoleId']).toBe(role('C').Id);
  });

  it('a custom permission can be granted in the deployment that brings it', () => {
    const org = acmeOrg();
    const files = {
      'permissionsets/A.permissionset': `${entry('customPermissions', '<enabled>true</enabled><name>New_One</name>')}<label>A</label>`,
      'customPermissions/New_One.customPermission': '<isLicensed>false</isLicensed><label>New</label>',
    };
    expect(problems(files, org)).toEqual({});
    const row = org.records.all('CustomPermission').find((one) => one['DeveloperName'] === 'New_One')!;
    expect(org.records.all('SetupEntityAccess').some((access) => access['SetupEntityId'] === row.Id)).toBe(true);
  });

  it('a custom permission requires others that exist', () => {
    const required = entry(
      'requiredPermission',
      '<customPermission>Nope</customPermission><dependency>true</dependency>',
    );
    expect(
      problems({ 'customPermissions/A.customPermission': `<isLicensed>false</isLicensed><label>A</label>${required}` })[
        'A'
      ],
    ).toBe('In field: customPermission - no CustomPermission named Nope found');
  });

  it('session settings belong to a profile that exists, once', () => {
    const org = acmeOrg();
    const settings = (profile: string) =>
      `<externalCommunityUserIdentityVerif>false</externalCommunityUserIdentityVerif><forceLogout>true</forceLogout><profile>${profile}</profile><sessionPersistence>false</sessionPersistence><sessionTimeout>120</sessionTimeout><sessionTimeoutWarning>false</sessionTimeoutWarning>`;
    const path = (name: string) => `profileSessionSettings/${name}.profileSessionSetting`;
    expect(problems({ [path('A')]: settings('nope') }, org)).toEqual({
      A: 'In field: profile - no Profile named nope found',
    });
    expect(problems({ [path('A')]: settings('system administrator') }, org)).toEqual({});
    expect(problems({ [path('B')]: settings('System Administrator') }, org)).toEqual({
      B: 'A session setting with this profile already exists.',
    });
  });

  it.each([
    ['sessionTimeout', 45],
    ['lockoutInterval', 20],
    ['maxLoginAttempts', 4],
    ['minimumPasswordLength', 4],
    ['minimumPasswordLength', 51],
    ['passwordComplexity', 5],
    ['passwordExpiration', 45],
    ['passwordHistory', 25],
    ['passwordQuestion', 2],
  ])('policies of a profile take no %s of %s', (element, value) => {
    const { path, elements } = element === 'sessionTimeout' ? SESSION : PASSWORD;
    const text = (all: object) =>
      Object.entries(all)
        .map(([name, one]) => `<${name}>${one}</${name}>`)
        .join('');
    expect(problems({ [path]: text(elements) })).toEqual({});
    expect(Object.values(problems({ [path]: text({ ...elements, [element]: value }) }))).toEqual([
      expect.stringContaining(`Invalid value ${value} for field ${element}: valid values are `),
    ]);
  });

  it('passwords that expire have a history', () => {
    const { path, elements } = PASSWORD;
    const text = Object.entries({ ...elements, passwordHistory: 0 })
      .map(([name, one]) => `<${name}>${one}</${name}>`)
      .join('');
    expect(Object.values(problems({ [path]: text }))).toEqual([
      'passwordHistory must be set when passwordExpiration is set',
    ]);
  });

  it('a role has the access levels of the guide', () => {
    const role = (level: string) => ({ 'roles/R.role': `<caseAccessLevel>${level}</caseAccessLevel><name>R</name>` });
    expect(problems(role('Edit'))).toEqual({});
    expect(problems(role('ReadWrite'))['R']).toBe(
      'Invalid value ReadWrite for field caseAccessLevel: valid values are Read, Edit, None',
    );
  });

  it('a permission set group has up to a hundred sets', () => {
    const names = Array.from({ length: 101 }, (_, index) => `S${index}`);
    const sets = Object.fromEntries(
      names.map((name) => [`permissionsets/${name}.permissionset`, `<label>${name}</label>`]),
    );
    const group = (some: readonly string[]) =>
      `<label>G</label>${some.map((name) => `<permissionSets>${name}</permissionSets>`).join('')}`;
    const path = 'permissionsetgroups/G.permissionsetgroup';
    expect(problems({ ...sets, [path]: group(names.slice(1)) })).toEqual({});
    expect(problems({ ...sets, [path]: group(names) })['G']).toMatch(/up to 100 permission sets/);
  });
});

const PASSWORD = {
  path: 'profilePasswordPolicies/P.profilePasswordPolicy',
  elements: {
    lockoutInterval: 15,
    maxLoginAttempts: 10,
    minimumPasswordLength: 8,
    passwordComplexity: 1,
    passwordExpiration: 90,
    passwordHistory: 3,
    passwordQuestion: 1,
    profile: 'system administrator',
  },
};
const SESSION = {
  path: 'profileSessionSettings/S.profileSessionSetting',
  elements: {
    externalCommunityUserIdentityVerif: false,
    forceLogout: true,
    profile: 'system administrator',
    sessionPersistence: false,
    sessionTimeout: 90,
    sessionTimeoutWarning: false,
  },
};
