import type { Org } from '../../generator/org/org.ts';
import type { DesiredUser } from '../../generator/provision/desiredUser.ts';
import { provisionUsers } from '../../generator/provision/provisionUsers.ts';
import { ProblemsError } from '../../generator/shared/problemsError.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { connectTo } from './support/connectTo.ts';
import { desiredUserOf } from './support/desiredUserOf.ts';
import { provisioned } from './support/provisioned.ts';

const PROFILE = 'Minimum Access - API Only Integrations';
const erp = desiredUserOf({ profile: PROFILE, role: 'Integrations', permissionSets: ['Shared_API_Read'] });

let simulated: SimulatedOrg;
let org: Org;
beforeEach(async () => {
  simulated = await startOrg();
  org = await connectTo(simulated);
  simulated.clearCalls();
});
afterEach(() => simulated.stop());

const writes = () => simulated.calls.filter((call) => call.writes).map(({ kind }) => kind);

/** The row of `type` whose `field` is `value`. */
function row(type: string, field: string, value: string) {
  const found = simulated.state.records.all(type).find((record) => record[field] === value);
  if (!found) throw new Error(`The simulated org has no ${type} ${value}.`);
  return found;
}

function crowd(size: number): readonly DesiredUser[] {
  return Array.from({ length: size }, (_, number) =>
    desiredUserOf({
      developerName: `Integration_${number}`,
      username: `integration-${number}@acme.example`,
      fields: { Alias: `int${number}` },
      profile: PROFILE,
      permissionSets: ['Shared_API_Read'],
    }),
  );
}

describe('one user', () => {
  it('is created, with licence and permission set, in one write call each', async () => {
    const result = await provisionUsers(org, { users: [erp] });

    const { developerName, username } = erp;
    expect(result).toEqual({
      created: [{ developerName, username }],
      updated: [],
      assigned: [
        { developerName, username, kind: 'PermissionSetLicense', name: 'SalesforceAPIIntegrationPsl' },
        { developerName, username, kind: 'PermissionSet', name: 'Shared_API_Read' },
      ],
      unchanged: [],
      unmanaged: [],
      skipped: [],
      failed: [],
    });
    expect(writes()).toEqual(['collections.create', 'collections.create', 'collections.create']);
    expect(row('User', 'Username', username)).toMatchObject({
      Alias: 'erpsync',
      FirstName: 'Integration',
      IsActive: true,
      ProfileId: row('Profile', 'Name', PROFILE).Id,
      UserRoleId: row('UserRole', 'DeveloperName', 'Integrations').Id,
    });
    expect(provisioned(simulated)).toHaveLength(3);
  });

  it('needs nothing the second time, and no write call is made', async () => {
    await provisionUsers(org, { users: [erp] });
    const before = provisioned(simulated);
    simulated.clearCalls();

    const result = await provisionUsers(org, { users: [erp] });

    expect(result).toMatchObject({ created: [], updated: [], assigned: [], failed: [], skipped: [] });
    expect(result.unchanged).toEqual([{ developerName: 'Erp_Order_Sync', username: erp.username }]);
    expect(writes()).toEqual([]);
    expect(provisioned(simulated)).toEqual(before);
  });

  it('gets only what differs, and it is said what that was', async () => {
    await provisionUsers(org, { users: [erp] });
    simulated.clearCalls();
    const changed = desiredUserOf({
      profile: PROFILE,
      permissionSets: ['Shared_API_Read'],
      fields: { LastName: 'Orders', FirstName: null },
    });

    const result = await provisionUsers(org, { users: [changed] });

    expect(result.updated.map(({ changes }) => changes)).toEqual([
      [
        { field: 'FirstName', from: 'Integration', to: null },
        { field: 'LastName', from: 'ERP Order Sync', to: 'Orders' },
        { field: 'UserRole', from: 'Integrations', to: null },
      ],
    ]);
    expect(writes()).toEqual(['collections.update']);
    expect(row('User', 'Username', erp.username)).toMatchObject({
      LastName: 'Orders',
      FirstName: null,
      UserRoleId: null,
    });
  });

  it('keeps an assignment that no file names', async () => {
    await provisionUsers(org, { users: [erp] });
    simulated.clearCalls();

    const result = await provisionUsers(org, { users: [{ ...erp, permissionSets: [] }] });

    expect(result.unmanaged).toMatchObject([{ kind: 'PermissionSet', name: 'Shared_API_Read' }]);
    expect(writes()).toEqual([]);
  });

  it('stays frozen, and a warning says so', async () => {
    await provisionUsers(org, { users: [erp] });
    const { Id } = row('User', 'Username', erp.username);
    const login = simulated.state.records.all('UserLogin').find(({ UserId }) => UserId === Id);
    if (login) simulated.state.records.update('UserLogin', login.Id, { IsFrozen: true });
    else simulated.state.records.insert('UserLogin', { UserId: Id, IsFrozen: true, IsPasswordLocked: false });
    simulated.clearCalls();
    const warnings: string[] = [];

    await provisionUsers(org, { users: [erp], onWarning: (text) => warnings.push(text) });

    expect(warnings).toEqual([expect.stringContaining('is frozen and cannot log in')]);
    expect(writes()).toEqual([]);
  });
});

describe('many users', () => {
  beforeEach(() => {
    const seats = { TotalLicenses: 300 };
    simulated.state.records.update('UserLicense', row('UserLicense', 'Name', 'Salesforce Integration').Id, seats);
    const license = row('PermissionSetLicense', 'DeveloperName', 'SalesforceAPIIntegrationPsl');
    simulated.state.records.update('PermissionSetLicense', license.Id, seats);
  });

  it('take as few calls as one', async () => {
    await provisionUsers(org, { users: crowd(20) });
    expect(writes()).toHaveLength(3);
    expect(simulated.calls.length).toBeLessThanOrEqual(10);
    expect(provisioned(simulated)).toHaveLength(60);
  });

  it('are written in calls of up to 200, and read with names in URLs that Salesforce takes', async () => {
    await provisionUsers(org, { users: crowd(201) });
    expect(writes()).toHaveLength(6);
    expect(provisioned(simulated)).toHaveLength(603);
    simulated.clearCalls();

    expect((await provisionUsers(org, { users: crowd(201) })).unchanged).toHaveLength(201);
    expect(writes()).toEqual([]);
    expect(Math.max(...simulated.calls.map(({ path }) => path.length))).toBeLessThan(16_000);
  });
});

describe('before the first write', () => {
  it('everything that is wrong is said at once', async () => {
    const users = [
      ...crowd(6),
      desiredUserOf({ profile: 'Minimum Access - API Only Integration', permissionSets: ['Shared_API_Reed'] }),
    ];
    const error = await provisionUsers(org, { users }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ProblemsError);
    expect((error as ProblemsError).problems.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      expect.stringContaining('The user licence "Salesforce Integration" has 5 of 5 seats free, and 6 are needed'),
      expect.stringContaining('"SalesforceAPIIntegrationPsl" has 5 of 5 seats free, and 7 are needed'),
      expect.stringContaining('no permission set "Shared_API_Reed". Did you mean "Shared_API_Read"?'),
      expect.stringContaining(
        'no profile "Minimum Access - API Only Integration". Did you mean "Minimum Access - API Only Integrations"?',
      ),
    ]);
    expect(writes()).toEqual([]);
  });

  it('a deactivated user stops the run', async () => {
    await provisionUsers(org, { users: [erp] });
    simulated.state.records.update('User', row('User', 'Username', erp.username).Id, { IsActive: false });
    simulated.clearCalls();
    await expect(provisionUsers(org, { users: [erp] })).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining('exists but is inactive') }],
    });
    expect(writes()).toEqual([]);
  });
});

describe('a record that Salesforce refuses', () => {
  /** A nickname that the administrator has. */
  const taken = () => {
    const { Id } = row('User', 'Username', simulated.admin.username);
    simulated.state.records.update('User', Id, { CommunityNickname: 'boss' });
    return { ...desiredUserOf().fields, CommunityNickname: 'boss' };
  };

  it('is explained, takes its followers with it, and leaves the others alone', async () => {
    const [a, b] = crowd(2) as [DesiredUser, DesiredUser];
    const bad = { ...b, fields: { ...b.fields, CommunityNickname: taken().CommunityNickname } };

    const result = await provisionUsers(org, { users: [a, bad] });

    expect(result.created).toEqual([{ developerName: 'Integration_0', username: a.username }]);
    expect(result.assigned.map(({ developerName }) => developerName)).toEqual(['Integration_0', 'Integration_0']);
    expect(result.failed).toEqual([
      {
        developerName: 'Integration_1',
        username: b.username,
        action: 'create the user',
        reason: 'The nickname is taken in this org.',
        fix: 'Change user.username: the nickname is made from it.',
        platformText: expect.stringMatching(/^DUPLICATE_COMM_NICKNAME: /),
      },
    ]);
    expect(result.skipped.map(({ action, reason }) => [action, reason])).toEqual([
      ['assign the permission set licence SalesforceAPIIntegrationPsl', 'Left out because the user was not created.'],
      ['assign the permission set Shared_API_Read', 'Left out because the user was not created.'],
    ]);

    const again = await provisionUsers(org, { users: [a, b] });
    expect(again).toMatchObject({ failed: [], skipped: [], unchanged: [{ developerName: 'Integration_0' }] });
    expect(provisioned(simulated)).toHaveLength(6);
  });

  it('keeps a user that is not as described from getting more access', async () => {
    await provisionUsers(org, { users: [{ ...erp, permissionSets: [] }] });
    const result = await provisionUsers(org, { users: [{ ...erp, fields: taken() }] });
    expect(result.failed.map(({ action }) => action)).toEqual(['update the user']);
    expect(result.skipped.map(({ action, reason }) => `${action}: ${reason}`)).toEqual([
      'assign the permission set Shared_API_Read: Left out because the user was not updated.',
    ]);
  });

  it('tells which licence a permission set lacks', async () => {
    const result = await provisionUsers(org, { users: [{ ...erp, permissionSetLicenses: [] }] });
    expect(result.assigned).toEqual([]);
    expect(result.failed).toMatchObject([
      {
        action: 'assign the permission set Shared_API_Read',
        fix: expect.stringContaining('access.permissionSetLicenses'),
        platformText: expect.stringContaining("The user license doesn't allow the permission"),
      },
    ]);
  });

  it('an assignment that somebody else made meanwhile is as good as ours', async () => {
    let created = '';
    simulated.injectFault({
      on: ({ kind }) => {
        const user = simulated.state.records.all('User').find(({ Username }) => Username === erp.username);
        if (kind !== 'collections.create' || user === undefined || created !== '') return false;
        const { Id } = row('PermissionSetLicense', 'DeveloperName', 'SalesforceAPIIntegrationPsl');
        const junction = { AssigneeId: user.Id, PermissionSetLicenseId: Id };
        created = simulated.state.records.insert('PermissionSetLicenseAssign', junction).Id;
        return false;
      },
      effect: { kind: 'unavailable' },
    });
    expect(await provisionUsers(org, { users: [erp] })).toMatchObject({ failed: [], skipped: [] });
    expect(created).not.toBe('');
    expect(provisioned(simulated)).toHaveLength(3);
  });
});

describe('a permission set group', () => {
  const member = { ...erp, permissionSetGroups: [{ name: 'Integration_Group', position: erp.position }] };
  let groupId: string;
  beforeEach(() => {
    groupId = simulated.state.records.insert('PermissionSetGroup', {
      DeveloperName: 'Integration_Group',
      MasterLabel: 'Integration Group',
      NamespacePrefix: null,
      Status: 'Updating',
    }).Id;
    simulated.state.records.insert('PermissionSet', {
      Name: 'Integration_Group',
      Label: 'Integration Group',
      NamespacePrefix: null,
      IsOwnedByProfile: false,
      Type: 'Group',
      PermissionSetGroupId: groupId,
    });
  });
  const isStatusQuery = ({ path }: { path: string }) => decodeURIComponent(path).includes('WHERE Id IN');

  it('is assigned once Salesforce has recalculated it', async () => {
    let looks = 0;
    simulated.injectFault({
      on: (call) => {
        looks += isStatusQuery(call) ? 1 : 0;
        if (looks === 3) simulated.state.records.update('PermissionSetGroup', groupId, { Status: 'Updated' });
        return false;
      },
      effect: { kind: 'unavailable' },
    });
    const result = await provisionUsers(org, { users: [member] });
    expect(looks).toBe(3);
    expect(result.assigned.at(-1)).toMatchObject({ kind: 'PermissionSetGroup', name: 'Integration_Group' });
    simulated.clearCalls();
    expect((await provisionUsers(org, { users: [member] })).unchanged).toHaveLength(1);
    expect(writes()).toEqual([]);
  });

  it('is no permission set, though Salesforce keeps one of its name', async () => {
    const users = [{ ...erp, permissionSets: [{ name: 'Integration_Group', position: erp.position }] }];
    await expect(provisionUsers(org, { users })).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining('no permission set "Integration_Group"') }],
    });
  });

  it.each(['Updating', 'Failed'])('that stays %s is not assigned, and everything else is', async (status) => {
    simulated.state.records.update('PermissionSetGroup', groupId, { Status: status });
    const result = await provisionUsers(org, { users: [member], groupLimit: 5 });
    expect(result.assigned.map(({ name }) => name)).toEqual(['SalesforceAPIIntegrationPsl', 'Shared_API_Read']);
    expect(result.failed).toMatchObject([
      { action: 'assign the permission set group Integration_Group', reason: expect.stringContaining(status) },
    ]);
  });
});
