import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { mapInBatches } from '../reference/mapInBatches.ts';
import { compareText } from '../shared/compareText.ts';
import { componentKey } from './componentKey.ts';
import { loadSdr } from './loadSdr.ts';
import type { LocalComponent } from './localComponent.ts';
import { parseComponent } from './parseComponent.ts';

/** User records lie beside the metadata, and SDR stops at a file whose type it does not know. */
const USERS_FOLDER = 'users';

/** What lies in `force-app/<env>`, and files that SDR was told to ignore. */
export interface LocalComponents {
  readonly components: readonly LocalComponent[];
  /** Project-relative paths hidden by `.forceignore`. */
  readonly ignored: readonly string[];
}

/** Lets SDR find the components of an environment's folder, users left out. In order of type and name. */
export async function readComponents(projectRoot: string, environment: string): Promise<LocalComponents> {
  const { ComponentSet } = await loadSdr();
  const folder = join(projectRoot, 'force-app', environment);
  const fsPaths = (await listFolders(folder)).filter((name) => name !== USERS_FOLDER).map((name) => join(folder, name));
  if (fsPaths.length === 0) return { components: [], ignored: [] };
  const set = ComponentSet.fromSource({ fsPaths });
  const components = await mapInBatches(
    set.getSourceComponents().toArray(),
    async (source): Promise<readonly LocalComponent[]> => {
      const parsed = await parseComponent(source, (path) => readFile(path));
      return parsed === null ? [] : [{ ...parsed, file: toProjectPath(projectRoot, source.xml ?? ''), source }];
    },
  );
  return {
    components: components.flat().toSorted((left, right) => compareText(componentKey(left), componentKey(right))),
    ignored: [...(set.forceIgnoredPaths ?? [])].map((path) => toProjectPath(projectRoot, path)).toSorted(compareText),
  };
}

/** An environment without integrations has no folder. */
async function listFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function toProjectPath(projectRoot: string, path: string): string {
  return relative(projectRoot, path).split(sep).join('/');
}
