import fc from 'fast-check';
import type { AccessRows } from '../../generator/access/accessRows.ts';
import { mergeAccess } from '../../generator/access/mergeAccess.ts';
import { type AccessModel, accessModels, expectedPaths, mergedPaths, toRows } from './support/accessModel.ts';

const merge = (model: AccessModel) => mergeAccess(toRows(model));

it('gives each user just what profile, sets and groups less muting grant, with every path once', () => {
  fc.assert(
    fc.property(accessModels, (model) => {
      for (const [at, access] of merge(model).entries()) {
        const paths = mergedPaths(access);
        expect(new Set(paths)).toEqual(expectedPaths(model, at));
        expect(paths).toHaveLength(new Set(paths).size);
      }
    }),
  );
});

it('gives the same whatever the order of the rows and however often they come', () => {
  const mixed = accessModels.chain((model) => {
    const rows = toRows(model);
    const shuffled = <Row>(list: readonly Row[]) =>
      fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2, maxLength: list.length * 2 });
    return fc.record({
      rows: fc.constant(rows),
      other: fc.record({
        users: fc.constant(rows.users),
        assignments: shuffled(rows.assignments),
        sets: shuffled(rows.sets),
        groups: shuffled(rows.groups),
        grants: shuffled(rows.grants),
      }) as fc.Arbitrary<AccessRows>,
    });
  });
  fc.assert(fc.property(mixed, ({ rows, other }) => expect(mergeAccess(other)).toEqual(mergeAccess(rows))));
});

it('takes nothing away when a set is assigned besides', () => {
  const withOne = accessModels.chain((model) =>
    fc.record({ model: fc.constant(model), set: fc.integer({ min: 1, max: model.sets.length - 1 }) }),
  );
  fc.assert(
    fc.property(withOne, ({ model, set }) => {
      const users = model.users.map((user) => ({ ...user, sets: [...user.sets, set] }));
      const after = merge({ ...model, users });
      for (const [at, access] of merge(model).entries()) {
        expect(mergedPaths(after[at]!)).toEqual(expect.arrayContaining([...mergedPaths(access)]));
      }
    }),
  );
});

it('mutes in one group only, whatever else the user has', () => {
  fc.assert(
    fc.property(accessModels, (model) => {
      const [first, ...others] = model.groups;
      const loud = merge({ ...model, groups: [{ ...first!, muted: [] }, ...others] });
      for (const [at, access] of merge(model).entries()) {
        const quiet = new Set(mergedPaths(access));
        const lost = mergedPaths(loud[at]!).filter((path) => !quiet.has(path));
        expect([...quiet].every((path) => mergedPaths(loud[at]!).includes(path))).toBe(true);
        expect(lost.every((path) => path.includes('"PermissionSetGroup","Group_0"'))).toBe(true);
      }
    }),
  );
});

it('leaves no grant without a path, none twice, and sorts by kind and name', () => {
  fc.assert(
    fc.property(accessModels, (model) => {
      for (const { grants } of merge(model)) {
        expect(grants.every(({ can }) => can.length > 0 && can.every(({ by }) => by.length > 0))).toBe(true);
        const keys = grants.map(({ kind, name }) => `${kind} ${name}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toEqual(keys.toSorted());
      }
    }),
  );
});

it('changes nothing of what it is given', () => {
  fc.assert(
    fc.property(accessModels, (model) => {
      const rows = toRows(model);
      const before = structuredClone(rows);
      mergeAccess(deepFreeze(rows));
      expect(rows).toEqual(before);
    }),
    { numRuns: 20 },
  );
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
