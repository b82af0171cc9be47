import type { ProvisionPlan } from '../../provision/provisionPlan.ts';
import type { FoundRetirement, Holder } from '../../retire/foundRetirement.ts';

const FIELDS: Readonly<Partial<Record<Holder['type'], string>>> = { Profile: 'Profile', Role: 'UserRole' };

/**
 * Users that the same plan gives another profile or role no longer hold the old one when it is to be deleted: users come
 * before what ends. Whether it was so is read again then.
 */
export function withoutMoving(
  found: FoundRetirement,
  { users }: { readonly users: readonly Pick<ProvisionPlan['users'][number], 'userId' | 'changes'>[] },
): FoundRetirement {
  const moving = new Map(users.flatMap(({ userId, changes }) => (userId === null ? [] : [[userId, changes] as const])));
  const holders = found.holders.filter(
    ({ type, holderId }) => !moving.get(holderId)?.some(({ field }) => field === FIELDS[type]),
  );
  return { ...found, holders };
}
