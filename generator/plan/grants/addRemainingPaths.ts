import { describePath } from '../../access/describePath.ts';
import type { EffectiveAccess, GrantPath } from '../../access/effectiveAccess.ts';
import { pathsOf } from '../../access/pathsOf.ts';
import type { PlanInput } from '../planInput.ts';
import type { ChangeDetail, PlannedChange } from '../plannedChange.ts';
import { type Endings, findEndings, isKept } from './endings.ts';
import { grantOfPath } from './grantOfPath.ts';
import { impliedBy } from './impliedBy.ts';
import { mutedValues } from './mutedValues.ts';
import { pathsOfSet } from './pathsOfSet.ts';

/** Entry of a group, or what an unassignment names. */
const SET = /^permissionSets\[(.*)\]$/;

/** A user permission among wider values. */
const USER_PERMISSION = /^userPermissions\[(\w+)\]/;

/**
 * Says of what narrows by which other ways the integration's user keeps it once the plan is applied: a permission taken
 * out of one set is not gone while another set grants it. Users of whom nothing was read have no such ways.
 */
export function addRemainingPaths(
  changes: readonly PlannedChange[],
  { environment, access, differences }: Pick<PlanInput, 'environment' | 'access' | 'differences'>,
): readonly PlannedChange[] {
  const endings = new Set([...findEndings(changes), ...mutedValues(changes, differences)]);
  const known = new Map([...access.values()].map((one) => [one.username.toLowerCase(), one]));
  const users = new Map(environment.users.map(({ name, user }) => [name, user.username]));
  return changes.map((change) => {
    if (!change.details.some(({ effect }) => effect === 'narrows')) return change;
    const username = change.username ?? users.get(change.integration ?? '') ?? '';
    const holder = known.get(username.toLowerCase());
    if (holder === undefined) return change;
    return { ...change, details: change.details.map((detail) => remain(detail, { change, holder, endings })) };
  });
}

interface Holding {
  readonly change: PlannedChange;
  readonly holder: EffectiveAccess;
  readonly endings: Endings;
}

function remain(detail: ChangeDetail, { change, holder, endings }: Holding): ChangeDetail {
  if (detail.effect !== 'narrows') return detail;
  const set = setOf(change, detail);
  const ways =
    set === null
      ? waysToValue(detail.path, holder)
      : pathsOfSet(holder, set).map((by) => ({ by, value: null, through: '' }));
  const kept = ways.filter(({ by, value }) => isKept({ access: holder, value, by }, endings));
  const texts = kept.map(({ by, through }) => describePath(by) + through);
  return { ...detail, stillGrantedBy: [...new Set(texts)].toSorted() };
}

/** The same value of other sets, then wider ones that give the same. */
function waysToValue(path: string, holder: EffectiveAccess) {
  const wider = impliedBy(path).flatMap((value) =>
    pathsOfValue(value, holder).map((by) => ({ by, value, through: ` (${nameOf(value)})` })),
  );
  return [...pathsOfValue(path, holder).map((by) => ({ by, value: path, through: '' })), ...wider];
}

function pathsOfValue(path: string, holder: EffectiveAccess): readonly GrantPath[] {
  const grant = grantOfPath(path);
  return grant === null ? [] : pathsOf(holder, grant);
}

/** In words of Setup, as a hint in brackets. */
function nameOf(value: string): string {
  return USER_PERMISSION.exec(value)?.[1] ?? 'View All Fields';
}

/** The permission set that goes as a whole; null when only a value of it does. */
function setOf({ action, type, name }: PlannedChange, { path }: ChangeDetail): string | null {
  if (type === 'PermissionSetGroup') return SET.exec(path)?.[1] ?? null;
  if (grantOfPath(path) !== null || path.startsWith('more[')) return null;
  return action === 'unassign' && type === 'PermissionSetAssignment' ? name : null;
}
