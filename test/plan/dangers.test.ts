import { buildPlan } from '../../generator/plan/buildPlan.ts';
import type { DeployingUser } from '../../generator/plan/deployingUser.ts';
import type { Danger } from '../../generator/plan/plan.ts';
import type { PlanInput } from '../../generator/plan/planInput.ts';
import type { Finding } from '../../generator/policy/finding.ts';
import type { RetirementStep } from '../../generator/retire/retirementStep.ts';
import { accessOf, differencesOf, type Pair, planInputOf } from './support/planInputOf.ts';
import { ipRange, object, permission, text } from './support/xml.ts';

const dangersOf = (parts: Partial<PlanInput>): readonly Danger[] => buildPlan(planInputOf(parts)).dangers;
const namesOf = (parts: Partial<PlanInput>) => dangersOf(parts).map(({ name }) => name);
const pairs = (...list: readonly Pair[]) => ({ differences: differencesOf(list) });

const step = (parts: Partial<RetirementStep>): PlanInput['retirement'] => ({
  steps: [
    {
      action: 'delete',
      type: 'PermissionSet',
      name: 'Old',
      username: null,
      integration: 'old',
      ids: [],
      values: [],
      ...parts,
    },
  ],
  kept: [],
  manualSteps: [],
});

const SET = (xml: string) => text('label', 'A') + xml;
const WIDER: Pair = {
  type: 'PermissionSet',
  name: 'Erp_Order_Sync',
  org: SET(''),
  file: SET(object('Lead', 'allowRead', 'allowDelete')),
};
const NARROWER: Pair = { ...WIDER, org: WIDER.file, file: WIDER.org };

const finding: Finding = {
  rule: 'forbidden-object',
  severity: 'error',
  position: { file: 'integration-users/erp-order-sync.yaml', line: 7, column: 5 },
  keyPath: 'access.objects.Lead',
  integration: 'erp-order-sync',
  environments: ['prod'],
  about: 'Lead',
  message: 'The policy forbids Lead.',
  fix: 'Remove it.',
  edit: null,
};

describe('beyond-policy', () => {
  it('is an integration that gets more although the policy objects', () => {
    expect(dangersOf({ ...pairs(WIDER), findings: [finding] })).toEqual([
      {
        name: 'beyond-policy',
        message:
          'erp-order-sync gets more, and the policy objects: The policy forbids Lead. (forbidden-object, integration-users/erp-order-sync.yaml:7:5)',
      },
    ]);
  });

  it.each<[string, Partial<PlanInput>]>([
    ['it only gets less', { ...pairs(NARROWER), findings: [finding] }],
    ['it is a warning', { ...pairs(WIDER), findings: [{ ...finding, severity: 'warning' }] }],
    ['it is about another environment', { ...pairs(WIDER), findings: [{ ...finding, environments: ['uat'] }] }],
    ['it is about another integration', { ...pairs(WIDER), findings: [{ ...finding, integration: 'other' }] }],
    ['nothing changes', { findings: [finding] }],
  ])('is not when %s', (_, parts) => {
    expect(namesOf(parts)).toEqual([]);
  });
});

describe('deletion and deactivation', () => {
  it('name what goes and who can no longer log in', () => {
    expect(dangersOf({ retirement: step({}) })).toEqual([
      { name: 'deletion', message: 'Deleted, which nothing brings back as it was: PermissionSet Old.' },
    ]);
    const frozen = { type: 'UserLogin', name: 'a@b.example', username: 'a@b.example' };
    expect(namesOf({ retirement: step({ action: 'freeze', ...frozen }) })).toEqual(['deactivation']);
    expect(dangersOf({ retirement: step({ action: 'deactivate', type: 'User', name: 'a@b.example' }) })).toEqual([
      { name: 'deactivation', message: 'Can no longer log in: a@b.example.' },
    ]);
  });

  it('see a user that a file makes inactive', () => {
    const user = {
      developerName: 'Erp_Order_Sync',
      username: 'erp-order-sync@acme.example',
      userId: '005000000000001AAA',
      changes: [{ field: 'IsActive', from: true, to: false }] as const,
      record: {},
      assignments: [],
      unmanaged: [],
    };
    expect(namesOf({ provisioning: { users: [user], deactivated: [] } })).toEqual(['deactivation']);
  });

  it('are not what is unassigned, updated or created', () => {
    expect(
      namesOf({ retirement: step({ action: 'unassign', type: 'PermissionSetAssignment', username: 'a@b.example' }) }),
    ).toEqual([]);
    expect(namesOf(pairs(WIDER, { ...WIDER, name: 'New', org: null }))).toEqual([]);
  });
});

describe('many-changes', () => {
  const many = (count: number, org: string | null) =>
    pairs(...Array.from({ length: count }, (_, n) => ({ ...WIDER, name: `S${n}`, org })));

  it('counts what exists already, and neither creations nor single values', () => {
    expect(namesOf(many(50, SET('')))).toEqual([]);
    expect(dangersOf(many(51, SET('')))).toEqual([
      { name: 'many-changes', message: expect.stringMatching(/^51 components and users .* lets 50 pass\.$/) },
    ]);
    expect(namesOf(many(200, null))).toEqual([]);
    expect(namesOf({ ...many(1, SET('')), limits: { changes: 0 } })).toEqual(['many-changes']);
  });
});

describe('lock-out', () => {
  const deployer: DeployingUser = {
    username: 'deploy@acme.example',
    profile: 'Deployers',
    permissionSets: ['Deploy_Rights'],
    permissionSetGroups: ['Deploy_Group'],
    app: 'Pipeline',
  };
  const changed = (pair: Pair) => namesOf({ ...pairs(pair), deployer });
  const custom = text('custom', true);

  it.each([
    ['login ranges of his profile', 'Profile', 'Deployers', custom, custom + ipRange('10.0.0.1', '10.0.0.9')],
    [
      'a permission of his profile',
      'Profile',
      'deployers',
      custom + permission('ApiEnabled'),
      custom + permission('ApiEnabled', false),
    ],
    ['a permission of his set', 'PermissionSet', 'Deploy_Rights', SET(permission('ModifyMetadata')), SET('')],
    ['a set of his group', 'PermissionSetGroup', 'Deploy_Group', SET(text('permissionSets', 'A')), SET('')],
    [
      'the key of his app',
      'ExtlClntAppGlobalOauthSettings',
      'Pipeline_glbloauth',
      text('certificate', 'QUJD'),
      text('certificate', 'QUJE'),
    ],
    [
      'his app itself',
      'ExtlClntAppConfigurablePolicies',
      'Pipeline_plcy',
      text('isEnabled', true),
      text('isEnabled', false),
    ],
    [
      'a scope of his app',
      'ConnectedApp',
      'Pipeline',
      '<oauthConfig><scopes>Api</scopes><scopes>Web</scopes></oauthConfig>',
      '<oauthConfig><scopes>Web</scopes></oauthConfig>',
    ],
  ])('is %s', (...[, type, name, org, file]) => {
    expect(changed({ type, name, org, file })).toEqual(['lock-out']);
  });

  it.each([
    ['of another profile', 'Profile', 'Others', custom, custom + ipRange('10.0.0.1', '10.0.0.9')],
    ['that gives more', 'PermissionSet', 'Deploy_Rights', SET(''), SET(permission('ViewSetup'))],
    [
      'of an app whose name only begins alike',
      'ExtlClntAppConfigurablePolicies',
      'Pipeline_Two_plcy',
      text('isEnabled', true),
      text('isEnabled', false),
    ],
  ])('is nothing %s', (...[, type, name, org, file]) => {
    expect(changed({ type, name, org, file })).toEqual([]);
  });

  it('is what happens to his own user, tokens and assignments', () => {
    const own = { username: 'Deploy@acme.example' };
    const named = (retirement: PlanInput['retirement']) =>
      namesOf({ retirement, deployer }).filter((name) => name === 'lock-out');
    expect(named(step({ action: 'freeze', type: 'UserLogin', name: own.username, ...own }))).toEqual(['lock-out']);
    expect(named(step({ action: 'unassign', type: 'PermissionSetAssignment', name: 'X', ...own }))).toEqual([
      'lock-out',
    ]);
    expect(named(step({ action: 'revoke', type: 'OauthToken', name: 'App', ...own }))).toEqual(['lock-out']);
    expect(
      named(step({ action: 'unassign', type: 'PermissionSetAssignment', name: 'X', username: 'other@acme.example' })),
    ).toEqual([]);
  });

  it('falls back on what is known of the connected user by other ways', () => {
    const profile = { type: 'Profile', name: 'Deployers', org: custom, file: custom + ipRange('10.0.0.1', '10.0.0.9') };
    const access = new Map([['x', accessOf({ username: 'DEPLOY@acme.example', profile: 'Deployers' })]]);
    expect(namesOf({ ...pairs(profile), access })).toEqual(['lock-out']);
    expect(namesOf(pairs(profile))).toEqual([]);
  });
});
