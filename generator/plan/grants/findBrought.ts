import { type GrantHolder, holderKey } from '../../access/grantHolder.ts';
import { type GrantQuestion, pathsOf } from '../../access/pathsOf.ts';
import type { PlanInput } from '../planInput.ts';
import type { ChangeDetail, PlannedChange } from '../plannedChange.ts';
import { findEndings, isKept } from './endings.ts';
import { mutedValues } from './mutedValues.ts';
import { pathOfGrant } from './pathOfGrant.ts';

/** What a holder of the org brings with one change. */
export interface Brought {
  readonly holder: GrantHolder;
  /** Without what the user holds by other ways that the plan leaves open. */
  readonly grants: readonly GrantQuestion[];
}

type Parts = Pick<PlanInput, 'environment' | 'access' | 'differences' | 'grantsOf'>;

/** Prepares the question what a change brings of things that the org has and no file describes. */
export function findBrought(
  changes: readonly PlannedChange[],
  input: Parts,
): (change: PlannedChange) => readonly Brought[] {
  const endings = new Set([...findEndings(changes), ...mutedValues(changes, input.differences)]);
  const known = new Map([...input.access.values()].map((one) => [one.username.toLowerCase(), one]));
  const users = new Map(input.environment.users.map(({ name, user }) => [name, user.username]));
  return (change) => {
    const access = known.get((change.username ?? users.get(change.integration ?? '') ?? '').toLowerCase());
    const isHeld = (grant: GrantQuestion) =>
      access !== undefined &&
      pathsOf(access, grant).some((by) => isKept({ access, value: pathOfGrant(grant), by }, endings));
    return holdersOf(change).map((holder) => ({
      holder,
      grants: (input.grantsOf.get(holderKey(holder)) ?? []).filter((grant) => !isHeld(grant)),
    }));
  };
}

const SET = /^permissionSets\[(.*)\]$/;

/** The set or group that is assigned, sets that come into a group, another profile. */
export function holdersOf(change: PlannedChange): readonly GrantHolder[] {
  return change.details.flatMap((detail) => holderOf(change, detail) ?? []);
}

function holderOf({ action, type, name }: PlannedChange, { path, to }: ChangeDetail): GrantHolder | null {
  if (to === null) return null;
  if (type === 'User') return path === 'Profile' ? { kind: 'Profile', name: to } : null;
  if (type === 'PermissionSetGroup') {
    const set = SET.exec(path)?.[1];
    return set === undefined ? null : { kind: 'PermissionSet', name: set };
  }
  const isAssigned = action === 'assign' && (path === 'PermissionSet' || path === 'PermissionSetGroup');
  return isAssigned ? { kind: path, name } : null;
}
