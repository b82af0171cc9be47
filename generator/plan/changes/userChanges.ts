import type { FieldChange, PlannedUser } from '../../provision/provisionPlan.ts';
import type { UserFieldValue } from '../../provision/userFields.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlannedChange } from '../plannedChange.ts';
import { ASSIGNMENT_TYPES, assignmentDetail } from './assignmentDetail.ts';
import { recordDetails } from './recordDetails.ts';

/** Users that are created or changed, and what they are assigned. */
export function userChanges({
  environment,
  provisioning,
}: Pick<PlanInput, 'environment' | 'provisioning'>): readonly PlannedChange[] {
  const owners = new Map(environment.users.map(({ developerName, name }) => [developerName, name]));
  return provisioning.users.flatMap((user) => {
    const integration = owners.get(user.developerName) ?? null;
    const common = { integration, file: `force-app/${environment.name}/users/${user.developerName}.user-meta.xml` };
    const own = user.changes.length === 0 ? [] : [userChange(user)];
    return [...own, ...assignmentChanges(user)].map(({ details, ...change }) => ({ ...change, ...common, details }));
  });
}

type Unowned = Omit<PlannedChange, 'integration' | 'file'>;

function userChange({ username, userId, changes }: PlannedUser): Unowned {
  const isNew = userId === null;
  return {
    action: isNew ? 'create' : 'update',
    type: 'User',
    name: username,
    username: null,
    details: recordDetails('User', isNew, changes.map(toElementChange)),
  };
}

function toElementChange({ field, from, to }: FieldChange) {
  return { path: field, from: asText(from), to: asText(to) };
}

function asText(value: UserFieldValue): string | null {
  return value === null ? null : String(value);
}

function assignmentChanges({ username, assignments }: PlannedUser): readonly Unowned[] {
  return assignments.map(({ kind, name }) => ({
    action: 'assign',
    type: ASSIGNMENT_TYPES[kind],
    name,
    username,
    details: [assignmentDetail(kind, name, true)],
  }));
}
