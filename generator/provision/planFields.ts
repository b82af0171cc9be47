import type { DesiredUser } from './desiredUser.ts';
import type { FoundIndex } from './foundIndex.ts';
import type { FoundUser } from './foundState.ts';
import type { FieldChange, PlannedUser } from './provisionPlan.ts';
import { USER_FIELDS, type UserField, type UserFieldValue } from './userFields.ts';

/** The fields to write, for people and for the API. A new user (`existing` undefined) gets every field that has a value. */
export function planFields(
  user: DesiredUser,
  existing: FoundUser | undefined,
  index: FoundIndex,
): Pick<PlannedUser, 'changes' | 'record'> {
  const profile = index.profiles.get(user.profile.name.toLowerCase());
  const role = user.role === null ? undefined : index.roles.get(user.role.name.toLowerCase());
  const references = [
    { field: 'Profile', id: 'ProfileId', from: existing?.profile, to: profile },
    { field: 'UserRole', id: 'UserRoleId', from: existing?.role ?? undefined, to: role },
  ] as const;
  const fields = fieldChanges(user, existing);
  const moved = references.filter(({ from, to }) => (from?.id ?? null) !== (to?.id ?? null) || (to && to.id === null));
  return {
    changes: [
      ...fields,
      ...moved.map(({ field, from, to }) => ({ field, from: from?.name ?? null, to: to?.name ?? null })),
    ],
    record: Object.fromEntries([
      ...fields.map(({ field, to }): [string, UserFieldValue] => [field, to]),
      ...moved.map(({ id, to }): [string, UserFieldValue] => [id, to?.id ?? null]),
    ]),
  };
}

function fieldChanges(user: DesiredUser, existing: FoundUser | undefined): readonly FieldChange[] {
  return USER_FIELDS.flatMap((field) => {
    const to = user.fields[field.name];
    const from = existing?.fields[field.name] ?? null;
    return to === undefined || sameValue(field, from, to) ? [] : [{ field: field.name, from, to }];
  });
}

function sameValue({ caseMatters }: UserField, left: UserFieldValue, right: UserFieldValue): boolean {
  const comparable = (value: UserFieldValue) =>
    typeof value === 'string' && !caseMatters ? value.toLowerCase() : value || null;
  return comparable(left) === comparable(right);
}
