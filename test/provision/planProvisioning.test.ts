import { planProvisioning } from '../../generator/provision/planProvisioning.ts';
import { desiredUserOf } from './support/desiredUserOf.ts';
import { foundStateOf, foundUserOf } from './support/foundStateOf.ts';

const licensed = {
  userId: '00501',
  kind: 'PermissionSetLicense',
  targetId: '0PL01',
  targetName: 'SalesforceAPIIntegrationPsl',
} as const;
const assigned = { userId: '00501', kind: 'PermissionSet', targetId: '0PS01', targetName: 'Erp_Order_Sync' } as const;

describe('a user that does not exist', () => {
  const [user] = planProvisioning([desiredUserOf({ role: 'Integrations' })], foundStateOf()).users;

  it('is created with every field that has a value, references by id', () => {
    expect(user?.userId).toBeNull();
    expect(user?.record).toEqual({
      Alias: 'erpsync',
      Email: 'integrations@acme.example',
      EmailEncodingKey: 'UTF-8',
      FirstName: 'Integration',
      IsActive: true,
      LanguageLocaleKey: 'en_US',
      LastName: 'ERP Order Sync',
      LocaleSidKey: 'en_US',
      ProfileId: '00e01',
      TimeZoneSidKey: 'GMT',
      UserRoleId: '00E01',
      Username: 'erp-order-sync@acme.example',
    });
  });

  it('gets its licence before its permission set', () => {
    expect(user?.assignments).toEqual([
      { kind: 'PermissionSetLicense', name: 'SalesforceAPIIntegrationPsl', id: '0PL01', ready: true },
      { kind: 'PermissionSet', name: 'Erp_Order_Sync', id: '0PS01', ready: true },
    ]);
  });
});

describe('a user that exists', () => {
  const found = foundStateOf({ users: [foundUserOf()], assignments: [licensed, assigned] });

  it('needs nothing when it is as its file says', () => {
    expect(planProvisioning([desiredUserOf()], found)).toEqual({
      users: [
        {
          developerName: 'Erp_Order_Sync',
          username: 'erp-order-sync@acme.example',
          userId: '00501',
          changes: [],
          record: {},
          assignments: [],
          unmanaged: [],
        },
      ],
      problems: [],
      deactivated: [],
      warnings: [],
    });
  });

  it('is found whatever the case of the user name and e-mail address', () => {
    const desired = desiredUserOf({
      username: 'ERP-Order-Sync@Acme.example',
      fields: { Email: 'Integrations@ACME.example' },
    });
    expect(planProvisioning([desired], found).users[0]).toMatchObject({ userId: '00501', record: {} });
  });

  it('gets only the fields that differ, old and new said', () => {
    const desired = desiredUserOf({ role: 'integrations', fields: { Alias: 'Erpsync', FirstName: null } });
    expect(planProvisioning([desired], found).users[0]).toMatchObject({
      changes: [
        { field: 'Alias', from: 'erpsync', to: 'Erpsync' },
        { field: 'FirstName', from: 'Integration', to: null },
        { field: 'UserRole', from: null, to: 'Integrations' },
      ],
      record: { Alias: 'Erpsync', FirstName: null, UserRoleId: '00E01' },
    });
  });

  it('loses a role that its file does not name', () => {
    const state = { ...found, users: [foundUserOf({ role: { id: '00E02', name: 'CEO' } })] };
    expect(planProvisioning([desiredUserOf()], state).users[0]).toMatchObject({
      changes: [{ field: 'UserRole', from: 'CEO', to: null }],
      record: { UserRoleId: null },
    });
  });

  it('keeps what somebody else assigned, and it is said', () => {
    const extra = { ...assigned, targetId: '0PS02', targetName: 'Shared_API_Read' };
    const state = { ...found, assignments: [licensed, assigned, extra] };
    expect(planProvisioning([desiredUserOf()], state).users[0]?.unmanaged).toEqual([
      { kind: 'PermissionSet', name: 'Shared_API_Read' },
    ]);
  });

  it('gets a new e-mail address only when somebody confirms it, and that is said', () => {
    const plan = planProvisioning([desiredUserOf({ fields: { Email: 'new@acme.example' } })], found);
    expect(plan.users[0]?.record).toEqual({ Email: 'new@acme.example' });
    expect(plan.warnings).toEqual([expect.stringContaining('sends a mail to new@acme.example')]);
  });

  it('is not unfrozen', () => {
    const plan = planProvisioning([desiredUserOf()], { ...found, users: [foundUserOf({ frozen: true })] });
    expect(plan.users[0]?.record).toEqual({});
    expect(plan.warnings).toEqual([expect.stringContaining('is frozen and cannot log in. It stays frozen')]);
  });

  it('is not reactivated', () => {
    const inactive = foundUserOf({ fields: { ...foundUserOf().fields, IsActive: false } });
    const plan = planProvisioning([desiredUserOf()], { ...found, users: [inactive] });
    expect(plan.problems).toMatchObject([
      { keyPath: 'user.username', message: expect.stringContaining('exists but is inactive') },
    ]);
  });

  it('may move to another licence, with a warning and a seat to be had', () => {
    const plan = planProvisioning([desiredUserOf({ profile: 'Standard User' })], found);
    expect(plan.warnings).toEqual([
      expect.stringContaining('moves to the profile "Standard User" of licence "Salesforce"'),
    ]);
    expect(plan.problems).toMatchObject([
      {
        keyPath: 'profile.license',
        message: expect.stringContaining('"Salesforce" has 0 of 10 seats free, and 1 are needed'),
      },
    ]);
  });
});

describe('names the org does not know', () => {
  it('come all at once, each with its place and the nearest name', () => {
    const desired = desiredUserOf({
      profile: 'ERP Order Snyc Integration',
      role: 'Integration',
      permissionSetLicenses: ['SalesforceApiIntegration'],
      permissionSets: ['Vendor', 'Erp_Order_Sync'],
      permissionSetGroups: ['Redy'],
    });
    const known = {
      Profile: ['ERP Order Sync Integration', 'Standard User'],
      UserRole: ['Integrations'],
      PermissionSetGroup: ['Ready', 'Slow'],
      PermissionSet: ['Erp_Order_Sync'],
      PermissionSetLicense: ['SalesforceAPIIntegrationPsl'],
    };
    const { problems } = planProvisioning([desired], foundStateOf({ known }));
    expect(problems.map(({ position, keyPath, fix }) => [position?.line, keyPath, fix])).toEqual([
      [13, 'access.permissionSetLicenses', 'Did you mean "SalesforceAPIIntegrationPsl"?'],
      [11, 'access.permissionSets', 'Write the API name of a permission set of this org, or deploy it first.'],
      [12, 'access.permissionSetGroups', 'Did you mean "Ready"?'],
      [14, 'profile', 'Did you mean "ERP Order Sync Integration"?'],
      [21, 'user.role', 'Did you mean "Integrations"?'],
    ]);
  });

  it('finds a set of a managed package by its namespace', () => {
    const plan = planProvisioning([desiredUserOf({ permissionSets: ['NS__vendor'] })], foundStateOf());
    expect(plan.problems).toEqual([]);
    expect(plan.users[0]?.assignments.at(-1)).toMatchObject({ id: '0PS03', name: 'ns__Vendor' });
  });
});

describe('seats', () => {
  const three = ['a', 'b', 'c'].map((name) => desiredUserOf({ developerName: name, username: `${name}@acme.example` }));

  it('are counted over all users of the run', () => {
    const found = foundStateOf({
      userLicenses: [{ name: 'Salesforce Integration', total: 5, used: 3, unusable: null }],
      permissionSetLicenses: [{ id: '0PL01', name: 'SalesforceAPIIntegrationPsl', total: 2, used: 2, unusable: null }],
    });
    expect(planProvisioning(three, found).problems.map(({ message }) => message)).toEqual([
      'The user licence "Salesforce Integration" has 2 of 5 seats free, and 3 are needed: a, b, c.',
      'The permission set licence "SalesforceAPIIntegrationPsl" has 0 of 2 seats free, and 3 are needed: a, b, c.',
    ]);
  });

  it('may be used up to the last one', () => {
    const found = foundStateOf({
      userLicenses: [{ name: 'Salesforce Integration', total: 3, used: 0, unusable: null }],
    });
    expect(planProvisioning(three, found).problems).toEqual([]);
  });

  it('are not to be had of a licence that is switched off or has run out, however many are free', () => {
    const found = foundStateOf({
      userLicenses: [{ name: 'Salesforce Integration', total: 5, used: 0, unusable: 'is disabled' }],
      permissionSetLicenses: [
        { id: '0PL01', name: 'SalesforceAPIIntegrationPsl', total: 5, used: 0, unusable: 'expired on 2026-01-31' },
      ],
    });
    expect(planProvisioning([desiredUserOf()], found).problems.map(({ message }) => message)).toEqual([
      'Erp_Order_Sync: the user licence "Salesforce Integration" is disabled in this org, so that nobody can take a seat of it.',
      'Erp_Order_Sync: the permission set licence "SalesforceAPIIntegrationPsl" expired on 2026-01-31 in this org, so that nobody can take a seat of it.',
    ]);
  });

  it('are not counted for users that have theirs already', () => {
    const found = foundStateOf({
      users: [foundUserOf()],
      assignments: [licensed, assigned],
      userLicenses: [{ name: 'Salesforce Integration', total: 1, used: 1, unusable: null }],
      permissionSetLicenses: [{ id: '0PL01', name: 'SalesforceAPIIntegrationPsl', total: 1, used: 1, unusable: null }],
    });
    expect(planProvisioning([desiredUserOf()], found).problems).toEqual([]);
  });
});

describe('a profile of Salesforce for integrations that the org does not have', () => {
  it('is told with the one that it has', () => {
    const known = { Profile: ['Minimum Access - API Only Integrations', 'Minimum Access - Salesforce'] };
    const desired = desiredUserOf({ profile: 'Salesforce API Only System Integrations' });
    expect(planProvisioning([desired], foundStateOf({ known })).problems).toMatchObject([
      { keyPath: 'profile', fix: 'Did you mean "Minimum Access - API Only Integrations"?' },
    ]);
  });
});

describe('a user name of somebody of another kind', () => {
  it('is a reason not to start', () => {
    const found = foundStateOf({
      users: [foundUserOf({ userType: 'PowerPartner' })],
      assignments: [licensed, assigned],
    });
    expect(planProvisioning([desiredUserOf()], found).problems).toMatchObject([
      { keyPath: 'user.username', message: expect.stringContaining('UserType PowerPartner') },
    ]);
  });
});
