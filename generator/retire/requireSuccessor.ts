import { plainText } from '../org/plainText.ts';
import { ToolError } from '../shared/toolError.ts';
import type { FoundRetirement } from './foundRetirement.ts';
import { isGoing } from './isGoing.ts';

/**
 * Refuses (ToolError, exit code 3) a successor that the org does not have, that is inactive, or that goes himself; before
 * the first write. Nothing when nobody was named.
 */
export function requireSuccessor(found: FoundRetirement): void {
  const { request, successor, users } = found;
  if (request.reassignTo === undefined) return;
  const fault = faultOf(found);
  if (fault === null) return;
  throw new ToolError(`--reassign-to ${plainText(request.reassignTo)}: ${fault}`, {
    exitCode: 3,
    actions: ['Name an active user of this org who stays. Nothing was written.'],
    details: { reassignTo: request.reassignTo, retiring: users.map(({ username }) => username), successor },
  });
}

function faultOf(found: FoundRetirement): string | null {
  const { successor, users } = found;
  if (successor === null) return 'the org has no user of this name.';
  if (!successor.active) return 'this user is inactive.';
  const goes = users.some((user) => user.id === successor.id && isGoing(found, user) !== null);
  return goes ? 'this user is being retired.' : null;
}
