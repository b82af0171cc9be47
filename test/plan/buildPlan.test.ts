import fc from 'fast-check';
import type { AccessGrant } from '../../generator/access/effectiveAccess.ts';
import { buildPlan } from '../../generator/plan/buildPlan.ts';
import type { PlannedChange } from '../../generator/plan/plannedChange.ts';
import { desiredUserOf } from '../provision/support/desiredUserOf.ts';
import { placesIn } from './support/placesIn.ts';
import { accessOf, differencesOf, INTEGRATION, planInputOf } from './support/planInputOf.ts';
import { richInput } from './support/richInput.ts';
import { object, text } from './support/xml.ts';

const title = ({ action, type, name }: PlannedChange) => `${action} ${type} ${name}`;

describe('buildPlan', () => {
  it('has one change for each component, user, assignment and pre-authorisation, in the order of application', () => {
    const { changes } = buildPlan(richInput());
    expect(changes.map(title)).toEqual([
      'update PermissionSet Erp_Order_Sync',
      'update User erp-order-sync@acme.example',
      'assign PermissionSetAssignment Erp_Order_Sync',
      'update ExtlClntAppOauthConfigurablePolicies Erp_Order_Sync_oauthPlcy',
      'assign SetupEntityAccess Vendor_App',
      'freeze UserLogin old-sync@acme.example',
      'delete PermissionSet Old_Sync',
    ]);
    expect(changes.slice(0, 5).map(({ integration }) => integration)).toEqual(Array(5).fill('erp-order-sync'));
    expect(changes[2]).toMatchObject({
      username: 'erp-order-sync@acme.example',
      file: 'force-app/prod/users/Erp_Order_Sync.user-meta.xml',
      details: [{ what: 'permission set Erp_Order_Sync', from: null, to: 'assigned', effect: 'widens' }],
    });
    expect(changes[5]?.details).toMatchObject([{ what: 'frozen user', from: 'false', to: 'true', effect: 'narrows' }]);
    expect(changes[6]?.details).toMatchObject([{ what: 'PermissionSet Old_Sync', effect: 'narrows' }]);
  });

  it('counts what is as it should be and says nothing more of it', () => {
    const same = { type: 'PermissionSet', name: 'A', file: text('label', 'A'), org: text('label', 'A') };
    const plan = buildPlan(planInputOf({ differences: differencesOf([same]) }));
    expect(plan.changes).toEqual([]);
    expect(plan.unchanged).toEqual({ components: 1, users: 0 });
  });

  it('names components as people read them', () => {
    const coming = { type: 'Profile', name: 'A %26 B', file: text('custom', true), org: null };
    expect(buildPlan(planInputOf({ differences: differencesOf([coming]) })).changes[0]?.name).toBe('A & B');
  });

  it('is the same in whatever order its input comes', () => {
    const input = richInput();
    const expected = JSON.stringify(buildPlan(input));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...input.differences], { minLength: 3 }),
        fc.shuffledSubarray([...input.provisioning.users[0]!.unmanaged], { minLength: 3 }),
        (differences, unmanaged) => {
          const users = [{ ...input.provisioning.users[0]!, unmanaged }];
          expect(JSON.stringify(buildPlan({ ...input, differences, provisioning: { users, deactivated: [] } }))).toBe(
            expected,
          );
        },
      ),
    );
  });

  it('is frozen to its last value, and the same again after a way through JSON', () => {
    const plan = buildPlan(richInput());
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    const loose = placesIn(plan).filter(({ value }) => !Object.isFrozen(value));
    expect(loose).toEqual([]);
  });

  it('leaves what it was made of as it was', () => {
    const input = richInput();
    buildPlan(input);
    expect(Object.isFrozen(input.warnings)).toBe(false);
    expect(Object.isFrozen(input.provisioning.users[0])).toBe(false);
  });

  it('takes of an org only what a plan tells, so that no session gets into it', () => {
    const org = { ...planInputOf().org, connection: { accessToken: 'secret' } };
    expect(JSON.stringify(buildPlan(planInputOf({ org })))).not.toContain('secret');
  });
});

it('widens nothing by the profile that a user who goes is left with', () => {
  const moved = {
    action: 'update',
    type: 'User',
    name: 'old@acme.example',
    username: 'old@acme.example',
    integration: 'old-sync',
    ids: [],
    values: [{ field: 'Profile', from: 'Old Sync Integration', to: 'Minimum Access - API Only Integrations' }],
  } as const;
  const { changes } = buildPlan(planInputOf({ retirement: { steps: [moved], kept: [], manualSteps: [] } }));
  expect(changes.flatMap(({ details }) => details)).toMatchObject([{ path: 'Profile', effect: 'neutral' }]);
});

describe('other ways to what is taken away', () => {
  const detail = (changes: readonly PlannedChange[], what: string) =>
    changes.flatMap(({ details }) => details).find((one) => one.what === what);

  it('are named, but for the way that ends', () => {
    const { changes } = buildPlan(richInput());
    expect(detail(changes, 'Delete on Lead')).toMatchObject({
      effect: 'narrows',
      stillGrantedBy: ['PermissionSet Legacy_Admin'],
    });
    expect(detail(changes, 'user permission RunReports')?.stillGrantedBy).toEqual([]);
  });

  it('do not count when the same plan ends them, too', () => {
    const input = richInput();
    const unassign = {
      action: 'unassign',
      type: 'PermissionSetAssignment',
      name: 'Legacy_Admin',
      username: INTEGRATION.user.username,
      integration: 'erp-order-sync',
      ids: [],
      values: [],
    } as const;
    const { changes, unmanaged } = buildPlan({
      ...input,
      retirement: { steps: [unassign], kept: [], manualSteps: [] },
    });
    expect(detail(changes, 'Delete on Lead')?.stillGrantedBy).toEqual([]);
    expect(unmanaged.map(({ path }) => path)).not.toContain('PermissionSet Legacy_Admin');
  });

  it('are also wider permissions that give the same, until these end, too', () => {
    const by = (name: string) => [{ kind: 'PermissionSet', name, permissionSet: null }] as const;
    const legacyFields: AccessGrant = {
      kind: 'object',
      name: 'Lead',
      can: [{ operation: 'viewAllFields', by: by('Legacy') }],
    };
    const holding = (name: string, set: string): AccessGrant => ({
      kind: 'userPermission',
      name,
      can: [{ operation: 'access', by: by(set) }],
    });
    const lead = object('Lead', 'allowRead', 'allowDelete');
    const field =
      '<fieldPermissions><editable>false</editable><field>Lead.Email</field><readable>true</readable></fieldPermissions>';
    const all = '<userPermissions><enabled>true</enabled><name>ModifyAllData</name></userPermissions>';
    const differences = differencesOf([
      {
        type: 'PermissionSet',
        name: 'Erp_Order_Sync',
        file: text('label', 'A'),
        org: text('label', 'A') + lead + field + all,
      },
    ]);
    const planOf = (...grants: readonly AccessGrant[]) =>
      buildPlan(planInputOf({ differences, access: new Map([['x', accessOf({ grants })]]) })).changes;
    const reading = planOf(holding('ViewAllData', 'Legacy'), legacyFields);
    expect(detail(reading, 'Read on Lead')?.stillGrantedBy).toEqual(['PermissionSet Legacy (ViewAllData)']);
    expect(detail(reading, 'Delete on Lead')?.stillGrantedBy).toEqual([]);
    expect(detail(reading, 'Read on Lead.Email')?.stillGrantedBy).toEqual(['PermissionSet Legacy (View All Fields)']);
    const ending = planOf(holding('ModifyAllData', 'Erp_Order_Sync'));
    expect(detail(ending, 'Delete on Lead')?.stillGrantedBy).toEqual([]);
    const staying = planOf(holding('ModifyAllData', 'Legacy'));
    expect(detail(staying, 'Delete on Lead')?.stillGrantedBy).toEqual(['PermissionSet Legacy (ModifyAllData)']);
  });

  it('end with a group that mutes them', () => {
    const by = { kind: 'PermissionSetGroup', name: 'G', permissionSet: 'Other' } as const;
    const differences = differencesOf([
      {
        type: 'PermissionSet',
        name: 'Erp_Order_Sync',
        file: text('label', 'A') + object('Lead', 'allowRead'),
        org: text('label', 'A') + object('Lead', 'allowRead', 'allowDelete'),
      },
      {
        type: 'PermissionSetGroup',
        name: 'G',
        file: text('mutingPermissionSets', 'Erp_Order_Sync_Muting'),
        org: text('mutingPermissionSets', 'Erp_Order_Sync_Muting'),
      },
      {
        type: 'MutingPermissionSet',
        name: 'Erp_Order_Sync_Muting',
        file: text('label', 'M') + object('Lead', 'allowDelete'),
        org: text('label', 'M'),
      },
    ]);
    const access = new Map([
      ['x', accessOf({ grants: [{ kind: 'object', name: 'Lead', can: [{ operation: 'delete', by: [by] }] }] })],
    ]);
    const { changes } = buildPlan(planInputOf({ differences, access }));
    expect(detail(changes, 'Delete on Lead')).toMatchObject({ effect: 'narrows', stillGrantedBy: [] });
    const without = buildPlan(planInputOf({ differences: differences.slice(0, 2), access }));
    expect(detail(without.changes, 'Delete on Lead')?.stillGrantedBy).toEqual([
      'PermissionSetGroup G → PermissionSet Other',
    ]);
  });

  it('of a set that leaves a group are the set itself and other groups', () => {
    const group = (sets: readonly string[]) =>
      text('label', 'G') + sets.map((set) => text('permissionSets', set)).join('');
    const differences = differencesOf([
      { type: 'PermissionSetGroup', name: 'Erp_Order_Sync_Group', file: group(['B']), org: group(['A', 'B']) },
    ]);
    const access = new Map([
      [
        'x',
        accessOf({
          permissionSets: ['A'],
          permissionSetGroups: [
            { name: 'Erp_Order_Sync_Group', status: 'Updated', permissionSets: ['A', 'B'] },
            { name: 'Other', status: 'Updated', permissionSets: ['A'] },
          ],
        }),
      ],
    ]);
    const { changes } = buildPlan(planInputOf({ differences, access }));
    expect(detail(changes, 'permission set A')?.stillGrantedBy).toEqual([
      'PermissionSet A',
      'PermissionSetGroup Other → PermissionSet A',
    ]);
  });
});

describe('what is held from elsewhere', () => {
  it('is told by its way, with what only it gives, the widest first', () => {
    expect(buildPlan(richInput()).unmanaged).toEqual([
      {
        integration: 'erp-order-sync',
        username: 'erp-order-sync@acme.example',
        path: 'PermissionSet Legacy_Admin',
        // Reading leads is granted by the definition's own set as well.
        grants: ['user permission ViewAllData', 'Modify All Records on Account', 'Read on Account.Name'],
        more: 0,
      },
      {
        integration: 'erp-order-sync',
        username: 'erp-order-sync@acme.example',
        path: 'PermissionSetGroup Sales → PermissionSet Sales_Read',
        grants: ['Read on Account.Name'],
        more: 0,
      },
      {
        integration: 'erp-order-sync',
        username: 'erp-order-sync@acme.example',
        path: 'PermissionSetLicense CRMUserPsl',
        grants: [],
        more: 0,
      },
      {
        integration: 'erp-order-sync',
        username: 'erp-order-sync@acme.example',
        path: 'Profile ERP Order Sync Integration',
        grants: ['user permission ViewSetup'],
        more: 0,
      },
    ]);
  });

  it('is told by name when nothing was read of it', () => {
    const { unmanaged } = buildPlan(richInput({ access: new Map() }));
    expect(unmanaged.map(({ path, grants }) => [path, grants])).toEqual([
      ['PermissionSet Legacy_Admin', []],
      ['PermissionSetGroup Sales', []],
      ['PermissionSetLicense CRMUserPsl', []],
      ['Profile ERP Order Sync Integration', ['user permission ViewSetup']],
    ]);
  });

  it('is not what a definition names, in whatever case', () => {
    const input = richInput({
      users: [desiredUserOf({ permissionSets: ['legacy_admin'], permissionSetGroups: ['SALES'] })],
    });
    expect(buildPlan(input).unmanaged.map(({ path }) => path)).toEqual([
      'PermissionSetLicense CRMUserPsl',
      'Profile ERP Order Sync Integration',
    ]);
  });

  it('is counted beyond fifty grants', () => {
    const by = [{ kind: 'PermissionSet', name: 'Legacy_Admin', permissionSet: null }] as const;
    const grants = Array.from({ length: 60 }, (_, n) => ({
      kind: 'apexClass' as const,
      name: `C${n}`,
      can: [{ operation: 'access' as const, by }],
    }));
    const access = new Map([['x', accessOf({ permissionSets: ['Legacy_Admin'], grants })]]);
    const [first] = buildPlan(richInput({ access })).unmanaged;
    expect([first?.grants.length, first?.more]).toEqual([50, 10]);
  });
});

describe('what is left for people', () => {
  it('is emptying login IP ranges, which no API does', () => {
    expect(buildPlan(richInput()).manualSteps).toEqual([
      {
        integration: 'erp-order-sync',
        what: expect.stringContaining('login IP ranges in the org that its file does not have: 10.0.0.0–10.0.0.9.'),
        where: 'Setup > Profiles > ERP Order Sync Integration > Login IP Ranges',
      },
    ]);
  });

  it('is clearing login hours', () => {
    const differences = differencesOf([
      {
        type: 'Profile',
        name: 'ERP Order Sync Integration',
        file: text('custom', true),
        org: `${text('custom', true)}<loginHours><mondayEnd>600</mondayEnd><mondayStart>480</mondayStart></loginHours>`,
      },
    ]);
    const plan = buildPlan(planInputOf({ differences }));
    expect(plan.changes).toEqual([]);
    expect(plan.manualSteps.map(({ where }) => where)).toEqual([
      'Setup > Profiles > ERP Order Sync Integration > Login Hours',
    ]);
  });

  it('is the secret of a new app with client credentials', () => {
    const settings = text('externalClientApplication', 'Erp_Order_Sync') + text('isClientCredentialsFlowEnabled', true);
    const coming = { type: 'ExtlClntAppGlobalOauthSettings', name: 'Erp_Order_Sync_glbloauth', file: settings };
    const stepsOf = (org: string | null) =>
      buildPlan(planInputOf({ differences: differencesOf([{ ...coming, org }]) })).manualSteps;
    expect(stepsOf(null).map(({ where }) => where)).toEqual([
      'Setup > External Client App Manager > Erp_Order_Sync > Settings > OAuth Settings > Consumer Key and Secret',
    ]);
    expect(stepsOf(settings)).toEqual([]);
  });
});
