import fc from 'fast-check';
import type { AccessRows, SetGrant } from '../../../generator/access/accessRows.ts';
import type { EffectiveAccess, GrantPath } from '../../../generator/access/effectiveAccess.ts';

type Grant = Omit<SetGrant, 'permissionSetId'>;

/** Users with their assignments, as a person would write them down: everything by number. */
export interface AccessModel {
  /** What each permission set grants; the first belongs to the profile. */
  readonly sets: readonly (readonly Grant[])[];
  readonly groups: readonly { readonly members: readonly number[]; readonly muted: readonly Grant[] }[];
  readonly users: readonly { readonly sets: readonly number[]; readonly groups: readonly number[] }[];
}

const grant: fc.Arbitrary<Grant> = fc.oneof(
  fc.record({
    kind: fc.constant('object' as const),
    name: fc.constantFrom('Lead', 'Account'),
    operation: fc.constantFrom('read' as const, 'edit' as const, 'modifyAll' as const),
  }),
  fc.record({
    kind: fc.constantFrom('userPermission' as const, 'apexClass' as const, 'field' as const),
    name: fc.constantFrom('Lead', 'ViewSetup', 'Odd → name', "O'Brien\u0000"),
    operation: fc.constant('access' as const),
  }),
);
const grants = fc.array(grant, { maxLength: 6 });

export const accessModels: fc.Arbitrary<AccessModel> = fc
  .array(grants, { minLength: 3, maxLength: 6 })
  .chain((sets) => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: sets.length - 1 }), { maxLength: 4 });
    return fc.array(fc.record({ members: numbers, muted: grants }), { minLength: 1, maxLength: 3 }).chain((groups) => {
      const held = fc.uniqueArray(fc.integer({ min: 0, max: groups.length - 1 }), { maxLength: 3 });
      const users = fc.array(fc.record({ sets: numbers, groups: held }), { minLength: 1, maxLength: 3 });
      return fc.record({ sets: fc.constant(sets), groups: fc.constant(groups), users });
    });
  });

export const textOf = ({ kind, name, operation }: Grant) => JSON.stringify([kind, name, operation]);

/** What a group grants: all of its sets, less what is muted. */
export function groupResult(model: AccessModel, group: number): readonly Grant[] {
  const { members, muted } = model.groups[group]!;
  const silent = new Set(muted.map(textOf));
  return members.flatMap((set) => model.sets[set]!).filter((one) => !silent.has(textOf(one)));
}

/** The model as the org's records have it. */
export function toRows(model: AccessModel): AccessRows {
  const ofSet = (permissionSetId: string) => (one: Grant) => ({ ...one, permissionSetId });
  return {
    users: model.users.map((_, at) => ({
      userId: `user${at}`,
      username: `u${at}@acme.example`,
      profile: 'Integration',
      userLicense: 'Salesforce Integration',
      permissionSetLicenses: [],
      role: null,
      isActive: true,
      isFrozen: false,
      loginIpRanges: null,
      loginHours: null,
    })),
    assignments: model.users.flatMap((user, at) => [
      { userId: `user${at}`, permissionSetId: 'set0', groupId: null },
      ...user.sets.map((set) => ({ userId: `user${at}`, permissionSetId: `set${set}`, groupId: null })),
      ...user.groups.map((group) => ({
        userId: `user${at}`,
        permissionSetId: `result${group}`,
        groupId: `group${group}`,
      })),
    ]),
    sets: [
      ...model.sets.map((_, at) => ({ id: `set${at}`, name: `Set_${at}`, ownedByProfile: at === 0 })),
      ...model.groups.map((_, at) => ({ id: `result${at}`, name: `Group_${at}`, ownedByProfile: false })),
    ],
    groups: model.groups.map(({ members }, at) => ({
      id: `group${at}`,
      name: `Group_${at}`,
      status: 'Updated',
      permissionSetIds: members.map((set) => `set${set}`),
    })),
    grants: [
      ...model.sets.flatMap((some, at) => some.map(ofSet(`set${at}`))),
      ...model.groups.flatMap((_, at) => groupResult(model, at).map(ofSet(`result${at}`))),
    ],
  };
}

/** Every path to every grant that the model gives a user, found by looking at one thing after the other. */
export function expectedPaths(model: AccessModel, user: number): ReadonlySet<string> {
  const { sets, groups } = model.users[user]!;
  return new Set([
    ...model.sets[0]!.map((one) => pathText(one, { kind: 'Profile', name: 'Integration', permissionSet: null })),
    ...sets.flatMap((set) =>
      model.sets[set]!.map((one) => pathText(one, { kind: 'PermissionSet', name: `Set_${set}`, permissionSet: null })),
    ),
    ...groups.flatMap((group) => {
      const result = new Set(groupResult(model, group).map(textOf));
      return model.groups[group]!.members.flatMap((set) =>
        model.sets[set]!.filter((one) => result.has(textOf(one))).map((one) =>
          pathText(one, { kind: 'PermissionSetGroup', name: `Group_${group}`, permissionSet: `Set_${set}` }),
        ),
      );
    }),
  ]);
}

function pathText(one: Grant, path: GrantPath): string {
  return JSON.stringify([one.kind, one.name, one.operation, path.kind, path.name, path.permissionSet]);
}

/** The same of what was merged. */
export function mergedPaths({ grants: merged }: EffectiveAccess): readonly string[] {
  return merged.flatMap(({ kind, name, can }) =>
    can.flatMap(({ operation, by }) => by.map((path) => pathText({ kind, name, operation }, path))),
  );
}
