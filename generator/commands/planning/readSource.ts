import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import { errorCode } from '../../files/errorCode.ts';
import { RETIRED } from '../../files/tombstone.ts';
import { hashSource, type SourceHash } from '../../plan/bindings/hashSource.ts';
import { mapInBatches } from '../../reference/mapInBatches.ts';
import type { Comparison } from './comparison.ts';

/** What of an environment's folder a plan rests on. */
export interface SourceRequest extends Pick<Comparison, 'components' | 'users'> {
  readonly projectRoot: string;
  readonly environment: string;
}

/**
 * Hashes the files of `force-app/<env>` that are deployed or provisioned, and the list of what should go. Read anew: a
 * file that changed since it was compared has another hash.
 */
export async function readSource({ projectRoot, environment, components, users }: SourceRequest): Promise<SourceHash> {
  const paths = [
    ...components.flatMap((component) => filesOf(projectRoot, component)),
    ...users.map(({ developerName }) => `force-app/${environment}/users/${developerName}.user-meta.xml`),
    `force-app/${environment}/${RETIRED}`,
  ];
  const files = await mapInBatches([...new Set(paths)], async (path) => {
    const contents = await readIfThere(join(projectRoot, path));
    return contents === null ? [] : [[path, contents] as const];
  });
  return hashSource(new Map(files.flat()));
}

/** Its XML, and the files beside it: Apex code and the like. */
function filesOf(projectRoot: string, { file, source }: LocalComponent): readonly string[] {
  return [file, ...source.walkContent().map((path) => relative(projectRoot, path).split(sep).join('/'))];
}

/** What is gone has no hash, which is another than it had. */
async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
