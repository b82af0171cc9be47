import { readTombstones } from '../files/readTombstones.ts';
import type { Tombstone } from '../files/tombstone.ts';
import { tombstoneKey } from '../files/tombstoneKey.ts';
import { keptKeys } from './keptKeys.ts';
import { readThings } from './readThings.ts';
import type { RetirementRequest } from './retirementRequest.ts';

/**
 * What `force-app/<env>` says should go from its org; null when it says nothing, and then no call is needed. `only`:
 * names of integrations, empty for all. Throws ProblemsError.
 */
export async function readRetirement(
  projectRoot: string,
  environment: string,
  only: readonly string[],
): Promise<RetirementRequest | null> {
  const asked = ({ integration }: Tombstone) => only.length === 0 || only.includes(integration);
  if (!(await readTombstones(projectRoot, environment)).some(asked)) return null;
  const { tombstones, components, users } = await readThings(projectRoot, environment);
  const kept = { components, users: users.map(({ user }) => user) };
  // The list may be older than the files: a merge brings back lines, a hand removes none.
  const keys = keptKeys(kept);
  const left = tombstones.filter((tombstone) => asked(tombstone) && !keys.has(tombstoneKey(tombstone)));
  return left.length === 0 ? null : { tombstones: left, kept };
}
