import type { FoundRetirement, RetiringUser } from './foundRetirement.ts';
import { isGoing } from './isGoing.ts';
import { isReassignable } from './isReassignable.ts';
import type { RetirementStep } from './retirementStep.ts';

/** Hands over to the successor what an API can hand over, one step for each record or file; none without a successor. */
export function planReassignments(found: FoundRetirement): readonly RetirementStep[] {
  return found.users.flatMap((user) => {
    const integration = isGoing(found, user);
    return integration === null ? [] : stepsOf(found, user, integration);
  });
}

function stepsOf(
  found: FoundRetirement,
  { username, access }: RetiringUser,
  integration: string,
): readonly RetirementStep[] {
  const to = found.successor?.username ?? null;
  const duties = (access?.duties ?? []).filter((duty) => isReassignable(found, duty));
  return [...Map.groupBy(duties, ({ place, name }) => `${place.type}\t${name}`).values()].flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const fields = [...new Set(some.map(({ place }) => place.field))];
    return [
      {
        action: 'reassign',
        type: first.place.type,
        name: first.name,
        username,
        integration,
        ids: [...new Set(some.flatMap(({ place }) => place.id ?? []))],
        values: fields.map((field) => ({ field, from: username, to })),
      },
    ];
  });
}
