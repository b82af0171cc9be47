import { findMoved } from '../../generator/plan/bindings/findMoved.ts';
import { buildPlan } from '../../generator/plan/buildPlan.ts';
import { planLines } from '../../generator/plan/output/planLines.ts';
import { planMarkdown } from '../../generator/plan/output/planMarkdown.ts';
import type { PlanInput } from '../../generator/plan/planInput.ts';
import { accessOf, differencesOf, INTEGRATION, planInputOf } from './support/planInputOf.ts';
import { text } from './support/xml.ts';

const USERNAME = INTEGRATION.user.username;
const READ = { kind: 'object', name: 'Account', operation: 'read' } as const;
const VIEW_ALL = { kind: 'object', name: 'Account', operation: 'viewAll' } as const;
const ALL_DATA = { kind: 'userPermission', name: 'ViewAllData', operation: 'access' } as const;
const GRANTS = new Map([['PermissionSet shared_api_read', [READ, VIEW_ALL, ALL_DATA]]]);

const user = {
  developerName: 'Erp_Order_Sync',
  username: USERNAME,
  userId: '005000000000001AAA',
  changes: [] as { readonly field: 'Profile'; readonly from: string; readonly to: string }[],
  record: {},
  assignments: [{ kind: 'PermissionSet', name: 'Shared_API_Read', id: '0PS000000000001AAA', ready: true } as const],
  unmanaged: [],
};
const ASSIGN = { provisioning: { users: [user], deactivated: [] }, grantsOf: GRANTS };
const plan = (parts: Partial<PlanInput>) => buildPlan(planInputOf(parts));
const forbid = (parts: Partial<Record<'userPermissions' | 'objects', readonly string[]>>) => ({
  forbidden: {
    userPermissions: new Set(parts.userPermissions),
    objects: new Set(parts.objects),
    fields: new Map<string, string>(),
    permissionSets: new Set<string>(),
  },
});

describe('an assignment of what only the org describes', () => {
  it('tells what comes with it, the widest first', () => {
    expect(plan(ASSIGN).changes[0]?.details.map(({ what, effect }) => [what, effect])).toEqual([
      ['permission set Shared_API_Read', 'widens'],
      ['user permission ViewAllData', 'widens'],
      ['View All Records on Account', 'widens'],
      ['Read on Account', 'widens'],
    ]);
  });

  it('is told in text and Markdown', () => {
    const lines = planLines(plan(ASSIGN)).map((line) => line.text);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/\+ Account: \+ Read, View All Records +widens/),
        expect.stringMatching(/\+ user permission ViewAllData +widens/),
      ]),
    );
    expect(planMarkdown([plan(ASSIGN)])).toContain('user permission ViewAllData');
  });

  it('leaves out what the user holds by another way that stays', () => {
    const by = [{ kind: 'PermissionSet', name: 'Other', permissionSet: null }] as const;
    const grants = [{ kind: 'object', name: 'Account', can: [{ operation: 'viewAll', by }] }] as const;
    const access = new Map([[USERNAME, accessOf({ grants })]]);
    const whats = plan({ ...ASSIGN, access }).changes[0]?.details.map(({ what }) => what);
    expect(whats).toContain('Read on Account');
    expect(whats).not.toContain('View All Records on Account');
  });

  it('counts what is beyond fifty', () => {
    const many = Array.from(
      { length: 60 },
      (_, n) => ({ kind: 'object', name: `O${n}__c`, operation: 'read' }) as const,
    );
    const { details } = plan({ ...ASSIGN, grantsOf: new Map([['PermissionSet shared_api_read', many]]) }).changes[0]!;
    expect(details).toHaveLength(52);
    expect(details.at(-1)).toMatchObject({
      what: '10 more permissions of PermissionSet Shared_API_Read',
      effect: 'widens',
    });
  });

  it('is also a set that comes into a group, and another profile', () => {
    const group = { type: 'PermissionSetGroup', name: 'G', file: text('permissionSets', 'Shared_API_Read'), org: null };
    expect(plan({ differences: differencesOf([group]), grantsOf: GRANTS }).changes[0]?.details).toContainEqual(
      expect.objectContaining({ what: 'user permission ViewAllData', effect: 'widens' }),
    );
    const moved = { ...user, assignments: [], changes: [{ field: 'Profile', from: 'Old', to: 'New' } as const] };
    const grantsOf = new Map([['Profile new', [ALL_DATA]]]);
    expect(plan({ provisioning: { users: [moved], deactivated: [] }, grantsOf }).changes[0]?.details).toContainEqual(
      expect.objectContaining({ what: 'user permission ViewAllData', effect: 'widens' }),
    );
  });

  it('moves a saved plan when the org changes what is granted', () => {
    const grantsOf = new Map([['PermissionSet shared_api_read', [READ]]]);
    expect(findMoved(plan(ASSIGN), plan({ ...ASSIGN, grantsOf })).join()).toContain('PermissionSet shared_api_read');
    expect(findMoved(plan(ASSIGN), plan(ASSIGN))).toEqual([]);
  });
});

describe('beyond-policy', () => {
  it.each([
    [{ userPermissions: ['viewalldata'] }, 'user permission ViewAllData'],
    [{ objects: ['account'] }, 'View All Records on Account'],
    [{ objects: ['salary__c'] }, 'user permission ViewAllData'],
  ])('is what comes with a set although the policy forbids %j', (names, what) => {
    expect(plan({ ...ASSIGN, ...forbid(names) }).dangers).toEqual([
      { name: 'beyond-policy', message: expect.stringMatching(new RegExp(`PermissionSet Shared_API_Read.*${what}`)) },
    ]);
  });

  it('sees what is not among the first fifty', () => {
    const many = Array.from(
      { length: 60 },
      (_, n) => ({ kind: 'object', name: `O${n}__c`, operation: 'modifyAll' }) as const,
    );
    const grantsOf = new Map([['PermissionSet shared_api_read', [...many, READ]]]);
    expect(plan({ ...ASSIGN, grantsOf, ...forbid({ objects: ['account'] }) }).dangers).toHaveLength(1);
  });

  it('is nothing that the policy does not name', () => {
    expect(plan({ ...ASSIGN, ...forbid({ userPermissions: ['manageusers'] }) }).dangers).toEqual([]);
  });
});

describe('the end of an assignment', () => {
  it('tells what goes, and what another set keeps', () => {
    const set = (name: string) => ({ kind: 'PermissionSet', name, permissionSet: null }) as const;
    const access = accessOf({
      permissionSets: ['Shared', 'Other'],
      grants: [
        { kind: 'object', name: 'Account', can: [{ operation: 'read', by: [set('Other'), set('Shared')] }] },
        { kind: 'userPermission', name: 'ViewSetup', can: [{ operation: 'access', by: [set('Shared')] }] },
      ],
    });
    const step = { action: 'unassign', type: 'PermissionSetAssignment', name: 'Shared', username: USERNAME } as const;
    const retirement = { steps: [{ ...step, integration: 'x', ids: [], values: [] }], kept: [], manualSteps: [] };
    expect(plan({ retirement, access: new Map([[USERNAME, access]]) }).changes[0]?.details.slice(1)).toMatchObject([
      { what: 'user permission ViewSetup', effect: 'narrows', stillGrantedBy: [] },
      { what: 'Read on Account', effect: 'narrows', stillGrantedBy: ['PermissionSet Other'] },
    ]);
  });
});
