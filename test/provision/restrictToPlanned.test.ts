import type { PlannedUser, ProvisionPlan } from '../../generator/provision/provisionPlan.ts';
import { restrictToPlanned } from '../../generator/provision/restrictToPlanned.ts';

function user(parts: Partial<PlannedUser> = {}): PlannedUser {
  return {
    developerName: 'Erp',
    username: 'erp@acme.example',
    userId: '005000000000001AAA',
    changes: [],
    record: {},
    assignments: [],
    unmanaged: [],
    ...parts,
  };
}

const plan = (...users: readonly PlannedUser[]): ProvisionPlan => ({
  users,
  problems: [],
  deactivated: [],
  warnings: [],
});
const alias = { field: 'Alias', from: 'a', to: 'erp' } as const;
const profile = { field: 'Profile', from: 'Old', to: 'New' } as const;
const set = (name: string, id: string | null = '0PS1') => ({ kind: 'PermissionSet', name, id, ready: true }) as const;

describe('restrictToPlanned', () => {
  it('keeps what was planned, with the ids that are known by now', () => {
    const before = user({ changes: [profile], record: { ProfileId: null }, assignments: [set('Erp', null)] });
    const fresh = user({ changes: [profile], record: { ProfileId: '00e1' }, assignments: [set('erp')] });
    expect(restrictToPlanned(plan(fresh), plan(before))).toEqual({ plan: plan(fresh), left: [] });
  });

  it('leaves fields and assignments alone that came to differ since', () => {
    const before = user({ changes: [alias], record: { Alias: 'erp' }, assignments: [set('Erp')] });
    const fresh = user({
      changes: [alias, profile],
      record: { Alias: 'erp', ProfileId: '00e1' },
      assignments: [set('Erp'), set('Shared')],
    });
    const { plan: restricted, left } = restrictToPlanned(plan(fresh), plan(before));
    expect(restricted.users).toEqual([before]);
    expect(left).toEqual([
      'erp@acme.example: Profile came to differ after the plan was made, and was left alone.',
      'erp@acme.example: the PermissionSet Shared came to differ after the plan was made, and was left alone.',
    ]);
  });

  it('makes no user again that was there, and nothing for users that were not planned', () => {
    const gone = user({ userId: null, changes: [alias, profile], record: { Alias: 'erp', ProfileId: '00e1' } });
    for (const before of [plan(user({ changes: [alias] })), plan()]) {
      const { plan: restricted, left } = restrictToPlanned(plan(gone), before);
      expect(restricted.users).toMatchObject([{ changes: [], record: {}, assignments: [] }]);
      expect(left).toHaveLength(2);
    }
  });

  it('creates a user whole', () => {
    const planned = user({ userId: null, changes: [alias], record: { Alias: 'erp' } });
    const fresh = user({ userId: null, changes: [alias, profile], record: { Alias: 'erp', ProfileId: '00e1' } });
    expect(restrictToPlanned(plan(fresh), plan(planned))).toEqual({ plan: plan(fresh), left: [] });
  });
});
