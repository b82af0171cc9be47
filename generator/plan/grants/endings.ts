import type { EffectiveAccess, GrantPath } from '../../access/effectiveAccess.ts';
import type { ChangeDetail, PlannedChange } from '../plannedChange.ts';

/** What a plan ends, as keys; names in lower case, as Salesforce compares them. */
export type Endings = ReadonlySet<string>;

const key = (...parts: readonly string[]) => parts.join('\n').toLowerCase();

/** Everything that a plan takes away: values of sets, members of groups, assignments, whole components. */
export function findEndings(changes: readonly PlannedChange[]): Endings {
  return new Set(changes.flatMap((change) => [...wholeOf(change), ...change.details.flatMap(partsOf(change))]));
}

function wholeOf({ action, type, name, username }: PlannedChange): readonly string[] {
  if (action === 'delete') return [key(type, name)];
  return action === 'unassign' ? [key('unassign', username ?? '', name)] : [];
}

function partsOf({ action, type, name }: PlannedChange): (detail: ChangeDetail) => readonly string[] {
  return ({ path, from, effect }) => {
    if (type === 'User' && path === 'Profile' && from !== null) return [key('unassign', name, from)];
    return effect === 'narrows' && action !== 'delete' ? [key(type, name, path)] : [];
  };
}

/** One way by which a user has something. */
export interface HeldPath {
  readonly access: Pick<EffectiveAccess, 'username'>;
  /** Path of the value in the set or profile, e.g. `objectPermissions[Lead].allowDelete`; null: the set itself. */
  readonly value: string | null;
  readonly by: GrantPath;
}

/** Whether that way is still open when the plan is applied. */
export function isKept({ access, value, by }: HeldPath, endings: Endings): boolean {
  const { kind, name, permissionSet } = by;
  const source = permissionSet === null ? [kind, name] : ['PermissionSet', permissionSet];
  const ends = [
    key(kind, name),
    key(...source),
    key('unassign', access.username, name),
    ...(permissionSet === null ? [] : [key('PermissionSetGroup', name, `permissionSets[${permissionSet}]`)]),
    ...(value === null ? [] : [key(...source, value), key(kind, name, `muted ${value}`)]),
  ];
  return !ends.some((end) => endings.has(end));
}
