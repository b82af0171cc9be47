import type { EnvironmentGeneration } from '../generation/planEnvironment.ts';

/** Files in `force-app/<env>` that no definition generates; paths relative to the project. */
export interface ForeignFiles {
  /** Nobody who reads definitions or lints them would hear of such a user. */
  readonly users: readonly string[];
  /** Deployed with the rest, as `sf project deploy start` would. */
  readonly metadata: readonly string[];
}

/** Sorts what was put into the folders by hand. */
export function foreignFiles(generations: readonly EnvironmentGeneration[]): ForeignFiles {
  const all = generations.flatMap(({ environment, writes }) =>
    writes.foreign.map((path) => ({
      path: `force-app/${environment.name}/${path}`,
      isUser: path.startsWith('users/'),
    })),
  );
  const pathsOf = (users: boolean) => all.filter(({ isUser }) => isUser === users).map(({ path }) => path);
  return { users: pathsOf(true), metadata: pathsOf(false) };
}
