import { openEnvironmentFolder } from '../files/openEnvironmentFolder.ts';
import { readManifest } from '../files/readManifest.ts';
import { readTombstones } from '../files/readTombstones.ts';
import type { DesiredUser } from './desiredUser.ts';

/**
 * User names under which these users were generated before, by developer name: an org may still have a user under one of
 * them, which is then the same user. A name that another user has now is nobody's. Throws ProblemsError for a list that
 * cannot be read.
 */
export async function readFormerUsernames(
  projectRoot: string,
  environment: string,
  users: readonly DesiredUser[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const retired = (await readTombstones(projectRoot, environment)).filter(({ type }) => type === 'User');
  if (retired.length === 0) return new Map();
  const { entries } = await readManifest(await openEnvironmentFolder(projectRoot, environment), environment);
  const owners = new Map(entries.map(({ path, integration }) => [path, integration]));
  const present = new Set(users.map(({ username }) => username.toLowerCase()));
  return new Map(
    users.map(({ developerName }) => {
      const owner = owners.get(`users/${developerName}.user-meta.xml`);
      const former = retired.filter(
        ({ integration, name }) => integration === owner && !present.has(name.toLowerCase()),
      );
      return [developerName, former.map(({ name }) => name)];
    }),
  );
}
