import type { PlannedAssignment, PlannedUser, ProvisionPlan } from './provisionPlan.ts';

/** A plan that does nothing that was not planned before, and what was taken out of it, a sentence each. */
export interface RestrictedPlan {
  readonly plan: ProvisionPlan;
  readonly left: readonly string[];
}

/**
 * Between looking and writing an org goes on living. What was reviewed is written, and nothing else: users and assignments
 * that came to differ since, and fields that did, are left alone. Pure.
 */
export function restrictToPlanned(fresh: ProvisionPlan, planned: Pick<ProvisionPlan, 'users'>): RestrictedPlan {
  const before = new Map(planned.users.map((user) => [user.developerName, user]));
  const restricted = fresh.users.map((user) => restrictUser(user, before.get(user.developerName)));
  return {
    plan: { ...fresh, users: restricted.map(({ user }) => user) },
    left: restricted.flatMap(({ user: { username }, left }) =>
      left.map((what) => `${username}: ${what} came to differ after the plan was made, and was left alone.`),
    ),
  };
}

const RECORD_FIELDS: Readonly<Record<string, string>> = { Profile: 'ProfileId', UserRole: 'UserRoleId' };

function restrictUser(
  fresh: PlannedUser,
  planned: PlannedUser | undefined,
): { readonly user: PlannedUser; readonly left: readonly string[] } {
  const isNew = fresh.userId === null && planned?.userId === null;
  // A user that was there and is gone is not made again with the fields that differed.
  const mayChange = planned !== undefined && (isNew || fresh.userId !== null);
  const fields = new Set(mayChange ? planned.changes.map(({ field }) => field) : []);
  const held = new Set(mayChange ? planned.assignments.map(keyOf) : []);
  const changes = fresh.changes.filter(({ field }) => isNew || fields.has(field));
  const names = new Set(changes.map(({ field }) => RECORD_FIELDS[field] ?? field));
  const left = [
    ...fresh.changes.filter((change) => !changes.includes(change)).map(({ field }) => field),
    ...fresh.assignments.filter((one) => !held.has(keyOf(one))).map(({ kind, name }) => `the ${kind} ${name}`),
  ];
  const record = Object.fromEntries(Object.entries(fresh.record).filter(([name]) => names.has(name)));
  const assignments = fresh.assignments.filter((one) => held.has(keyOf(one)));
  return { user: { ...fresh, changes, record, assignments }, left };
}

function keyOf({ kind, name }: PlannedAssignment): string {
  return `${kind} ${name}`.toLowerCase();
}
