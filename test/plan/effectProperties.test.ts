import fc from 'fast-check';
import { buildPlan } from '../../generator/plan/buildPlan.ts';
import type { PlannedChange } from '../../generator/plan/plannedChange.ts';
import { differencesOf, planInputOf } from './support/planInputOf.ts';
import { field, object, permission, text } from './support/xml.ts';

const OPERATIONS = ['allowRead', 'allowCreate', 'allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords'];

/** The XML of a permission set: any grants, each at most once. */
const grants = fc
  .record({
    objects: fc.dictionary(fc.constantFrom('Lead', 'Order', 'A__c'), fc.subarray(OPERATIONS, { minLength: 1 })),
    fields: fc.dictionary(fc.constantFrom('Lead.Email', 'Order.Total', 'A__c.B__c'), fc.boolean()),
    permissions: fc.subarray(['ViewAllData', 'ApiUserOnly', 'RunReports', 'TwoFactorApi']),
    session: fc.boolean(),
    license: fc.constantFrom('', 'L'),
  })
  .map(({ objects, fields, permissions, session, license }) =>
    [
      text('label', 'X'),
      text('hasActivationRequired', session),
      license === '' ? '' : text('license', license),
      ...Object.entries(objects).map(([name, operations]) => object(name, ...operations)),
      ...Object.entries(fields).map(([name, editable]) => field(name, editable)),
      ...permissions.map((name) => permission(name)),
    ].join(''),
  );

/** Ranges of addresses with small numbers, so that they meet. */
const ranges = fc
  .uniqueArray(
    fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]),
    { selector: String, minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list
      .map(
        ([a, b]) =>
          `<trustedIpRanges><endIpAddress>10.0.0.${b}</endIpAddress><startIpAddress>10.0.0.${a}</startIpAddress></trustedIpRanges>`,
      )
      .join(''),
  );

const components = fc.oneof(
  fc.tuple(fc.constantFrom('PermissionSet', 'MutingPermissionSet'), grants, grants),
  fc.tuple(fc.constant('ExtlClntAppOauthSettings'), ranges, ranges),
);

function changesOf(type: string, org: string, file: string): readonly PlannedChange[] {
  return buildPlan(planInputOf({ differences: differencesOf([{ type, name: 'X', org, file }]) })).changes;
}

const INVERSE = { widens: 'narrows', narrows: 'widens', neutral: 'neutral' };

describe('the classes of changes', () => {
  it('are turned round when a change is turned round', () => {
    fc.assert(
      fc.property(components, ([type, a, b]) => {
        const effectsOf = (changes: readonly PlannedChange[]) =>
          changes.flatMap(({ details }) => details.map(({ path, effect }) => [path, effect] as const));
        const there = effectsOf(changesOf(type, a, b)).map(([path, effect]) => [path, INVERSE[effect]]);
        expect(effectsOf(changesOf(type, b, a))).toEqual(there);
      }),
    );
  });

  it('say something of a change just when there is one', () => {
    fc.assert(
      fc.property(components, ([type, a]) => {
        expect(changesOf(type, a, a)).toEqual([]);
      }),
    );
  });

  it('of ranges agree with the addresses that are let in', () => {
    const addresses = (xml: string) => {
      const ends = [...xml.matchAll(/10\.0\.0\.(\d+)<\/endIpAddress><startIpAddress>10\.0\.0\.(\d+)/g)];
      return new Set(
        ends.flatMap(([, end, start]) =>
          Array.from({ length: 31 }, (_, n) => n).filter((n) => n >= Number(start) && n <= Number(end)),
        ),
      );
    };
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const effects = changesOf('ExtlClntAppOauthSettings', a, b).flatMap(({ details }) =>
          details.map(({ effect }) => effect),
        );
        const [before, after] = [addresses(a), addresses(b)];
        expect(effects.includes('widens')).toBe([...after].some((one) => !before.has(one)));
        expect(effects.includes('narrows')).toBe([...before].some((one) => !after.has(one)));
      }),
    );
  });
});
