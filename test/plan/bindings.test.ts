import fc from 'fast-check';
import { findMoved } from '../../generator/plan/bindings/findMoved.ts';
import { hashSource } from '../../generator/plan/bindings/hashSource.ts';
import { buildPlan } from '../../generator/plan/buildPlan.ts';
import type { Plan } from '../../generator/plan/plan.ts';
import type { PlanInput } from '../../generator/plan/planInput.ts';
import { differencesOf, planInputOf } from './support/planInputOf.ts';
import { richInput } from './support/richInput.ts';
import { field, object, permission, text } from './support/xml.ts';

const saved = buildPlan(richInput());
const moved = (parts: Partial<PlanInput>) => findMoved(saved, buildPlan(richInput(parts)));

describe('hashSource', () => {
  it('does not depend on the order, and on every path and byte', () => {
    const files = [
      ['a', Buffer.from('1')],
      ['b', Buffer.from('2')],
    ] as const;
    const hash = hashSource(new Map(files)).sourceHash;
    expect(hashSource(new Map([...files].reverse())).sourceHash).toBe(hash);
    expect(
      hashSource(
        new Map([
          ['a', Buffer.from('1')],
          ['c', Buffer.from('2')],
        ]),
      ).sourceHash,
    ).not.toBe(hash);
    expect(
      hashSource(
        new Map([
          ['a', Buffer.from('1')],
          ['b', Buffer.from('3')],
        ]),
      ).sourceHash,
    ).not.toBe(hash);
    expect(hashSource(new Map([files[0]])).sourceHash).not.toBe(hash);
  });
});

describe('observed hashes', () => {
  const grants = fc
    .subarray([permission('A'), permission('B'), field('L.F', true), field('L.F', false), object('L', 'allowRead')])
    .map((some) => text('label', 'x') + some.join(''));

  it('say what the org has, whatever the file says', () => {
    const observed = (file: string, org: string) =>
      buildPlan(planInputOf({ differences: differencesOf([{ type: 'PermissionSet', name: 'A', file, org }]) })).bindings
        .observed;
    fc.assert(
      fc.property(grants, grants, grants, (org, one, two) => {
        expect(observed(one, org)).toEqual(observed(two, org));
      }),
    );
  });

  it('differ just when the org does', () => {
    const set = (org: string) => ({ type: 'PermissionSet', name: 'A', file: text('label', 'x'), org });
    const hash = (org: string) =>
      buildPlan(planInputOf({ differences: differencesOf([set(org)]) })).bindings.observed['PermissionSet A'];
    expect(hash(text('label', 'x') + permission('A'))).toBe(
      hash(permission('A') + permission('B', false) + text('label', 'x')),
    );
    expect(hash(text('label', 'x') + permission('A'))).not.toBe(hash(text('label', 'x') + permission('B')));
  });

  it('of a profile notice what a deployment leaves alone', () => {
    const profile = (org: string) => ({
      type: 'Profile',
      name: 'P',
      file: text('custom', true),
      org: text('custom', true) + org,
    });
    const hash = (org: string) =>
      buildPlan(planInputOf({ differences: differencesOf([profile(org)]) })).bindings.observed['Profile P'];
    expect(hash(permission('ViewSetup'))).not.toBe(hash(''));
  });
});

describe('findMoved', () => {
  it('finds nothing when nothing moved', () => {
    expect(moved({})).toEqual([]);
    expect(findMoved(JSON.parse(JSON.stringify(saved)) as Plan, saved)).toEqual([]);
  });

  it('does not care what users hold from elsewhere, nor what the policy says by now', () => {
    expect(moved({ access: new Map(), findings: [], limits: { changes: 0 }, warnings: [] })).toEqual([]);
  });

  it('names the org', () => {
    const org = { ...richInput().org, id: '00D000000000002EAA', instanceUrl: 'https://other.my.salesforce.com' };
    expect(moved({ org })).toEqual([
      'The plan was made for the org 00D000000000001EAA (https://acme.my.salesforce.com), and this is the org 00D000000000002EAA (https://other.my.salesforce.com).',
    ]);
  });

  it('names the environment and the integrations', () => {
    const input = richInput();
    expect(moved({ environment: { ...input.environment, name: 'uat' }, only: ['erp-order-sync'] })).toEqual([
      'The plan is for the environment prod, and this run is for uat.',
      'The plan is for all integrations, and this run is for erp-order-sync.',
    ]);
  });

  it('names each file', () => {
    const source = hashSource(
      new Map([
        ['force-app/prod/a.xml', Buffer.from('b')],
        ['force-app/prod/c.xml', Buffer.from('c')],
      ]),
    );
    expect(moved({ source })).toEqual([
      'force-app/prod/a.xml is not the file that the plan was made from.',
      'force-app/prod/c.xml was not there when the plan was made.',
    ]);
    expect(moved({ source: hashSource(new Map()) })).toEqual(['force-app/prod/a.xml is gone.']);
  });

  it('names each component that changed, came or went in the org', () => {
    const set = (org: string | null) => ({ type: 'PermissionSet', name: 'A', file: text('label', 'x'), org });
    const plan = (org: string | null) => buildPlan(planInputOf({ differences: differencesOf([set(org)]) }));
    const [absent, one, two] = [plan(null), plan(text('label', 'x')), plan(text('label', 'y'))];
    expect(findMoved(one, two)).toEqual(['PermissionSet A is not in the org as it was when the plan was made.']);
    expect(findMoved(absent, one)).toEqual(['PermissionSet A is in the org by now.']);
    expect(findMoved(one, absent)).toEqual(['PermissionSet A is no longer in the org.']);
  });

  it('names a user whose record or assignments moved', () => {
    const [user] = richInput().provisioning.users;
    const sentence = ['User erp-order-sync@acme.example is not in the org as it was when the plan was made.'];
    const users = (parts: Partial<NonNullable<typeof user>>) => ({
      provisioning: { users: [{ ...user!, ...parts }], deactivated: [] },
    });
    expect(moved(users({ assignments: [] }))).toEqual(sentence);
    expect(moved(users({ unmanaged: [] }))).toEqual(sentence);
    expect(moved(users({ userId: '005000000000002AAA' }))).toEqual(sentence);
    expect(
      moved(users({ changes: [{ field: 'Email', from: 'other@acme.example', to: 'integrations@acme.example' }] })),
    ).toEqual(sentence);
    expect(moved(users({ userId: null }))).toEqual(['User erp-order-sync@acme.example is no longer in the org.']);
  });

  it('names an app that was pre-authorised, and an end that was begun, in the meantime', () => {
    expect(moved({ preauthorizations: [] })).toEqual([
      'SetupEntityAccess Vendor_App of Erp_Order_Sync is in the org by now.',
    ]);
    const { retirement } = richInput();
    expect(moved({ retirement: { ...retirement!, steps: retirement!.steps.slice(1) } })).toEqual([
      'What is left of UserLogin old-sync@acme.example is not what it was when the plan was made.',
    ]);
  });

  it('names what somebody took out of the plan, or put into it', () => {
    const [first, ...rest] = saved.changes;
    expect(findMoved({ ...saved, changes: rest }, saved)).toEqual([
      'The plan does not say what would be changed: update PermissionSet Erp_Order_Sync. Another version of this program made it, or it was edited.',
    ]);
    const details = first!.details.filter(({ what }) => what !== 'Edit on Lead');
    expect(findMoved({ ...saved, changes: [{ ...first!, details }, ...rest] }, saved)).toHaveLength(1);
    const effect = first!.details.map((detail) => ({ ...detail, effect: 'neutral' as const }));
    expect(findMoved({ ...saved, changes: [{ ...first!, details: effect }, ...rest] }, saved)).toHaveLength(1);
  });

  it('does not mistake what every object has for a file', () => {
    const bindings = { ...saved.bindings, files: { constructor: 'x' } };
    expect(findMoved({ ...saved, bindings }, saved)).toContain('constructor is gone.');
  });
});
