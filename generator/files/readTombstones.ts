import { ProblemsError } from '../shared/problemsError.ts';
import { openEnvironmentFolder } from './openEnvironmentFolder.ts';
import { readTombstoneList } from './readTombstoneList.ts';
import type { Tombstone } from './tombstone.ts';

/** What was generated for this environment once and no longer is. Throws ProblemsError for a list that cannot be read. */
export async function readTombstones(projectRoot: string, environment: string): Promise<readonly Tombstone[]> {
  const folder = await openEnvironmentFolder(projectRoot, environment);
  const { tombstones, problems } = await readTombstoneList(folder, environment);
  if (problems.length > 0) throw new ProblemsError(problems);
  return tombstones;
}
