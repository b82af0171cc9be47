import { listFolder } from '../files/listFolder.ts';
import { openEnvironmentFolder } from '../files/openEnvironmentFolder.ts';
import { readManifest } from '../files/readManifest.ts';
import { readTombstoneList } from '../files/readTombstoneList.ts';
import type { Tombstone } from '../files/tombstone.ts';
import { componentOfPath } from '../metadata/componentOfPath.ts';
import type { DesiredUser } from '../provision/desiredUser.ts';
import { readUsers } from '../provision/readUsers.ts';
import { ProblemsError } from '../shared/problemsError.ts';

/** All that `force-app/<env>` says of its org. */
export interface FolderThings {
  readonly tombstones: readonly Tombstone[];
  readonly components: readonly OwnedComponent[];
  readonly users: readonly OwnedUser[];
}

/** `integration` is null for a file that was not generated. */
export interface OwnedComponent {
  readonly type: string;
  readonly fullName: string;
  readonly integration: string | null;
}

export interface OwnedUser {
  readonly user: DesiredUser;
  readonly integration: string | null;
}

/** Reads the lists, the paths of components, and the files of users; no definitions. Throws ProblemsError. */
export async function readThings(projectRoot: string, environment: string): Promise<FolderThings> {
  const folder = await openEnvironmentFolder(projectRoot, environment);
  const [manifest, list, { files }] = await Promise.all([
    readManifest(folder, environment),
    readTombstoneList(folder, environment),
    listFolder(folder),
  ]);
  const problems = [...manifest.problems, ...list.problems];
  if (problems.length > 0) throw new ProblemsError(problems);
  const owners = new Map(manifest.entries.map(({ path, integration }) => [path, integration]));
  const users = await readUsers(projectRoot, environment);
  return {
    tombstones: list.tombstones,
    components: [...files].flatMap((path) => {
      const component = componentOfPath(path);
      if (component === null || component.type === 'User') return [];
      return [{ type: component.type, fullName: component.fullName, integration: owners.get(path) ?? null }];
    }),
    users: users.map((user) => ({
      user,
      integration: owners.get(`users/${user.developerName}.user-meta.xml`) ?? null,
    })),
  };
}
