import { access, constants, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemRefusal } from '../../shared/systemRefusal.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { SecretName } from '../secretName.ts';
import type { SecretSink, StoredSecret } from '../secretSink.ts';
import { requireSafeFolder } from './requireSafeFolder.ts';
import { DEFAULT_FOLDER, secretFileOf, secretFolderOf } from './secretFileOf.ts';
import { withFolderLock } from './withFolderLock.ts';
import { writeSecretFile } from './writeSecretFile.ts';

interface FileSinkRequest {
  readonly projectRoot: string;
  /** Absolute, relative to the project, or from `~/`; null: `.secrets`. */
  readonly folder: string | null;
  readonly environment: string;
}

/** Files that their owner alone may read: `<folder>/<env>/<name>.key` and its like. */
export function createFileSink({ projectRoot, folder, environment }: FileSinkRequest): SecretSink {
  const base = folder ?? DEFAULT_FOLDER;
  const fileOf = (name: SecretName) => secretFileOf(projectRoot, base, name);
  return {
    type: 'file',
    describe: fileOf,
    async prepare(names) {
      const files = names.map(fileOf);
      for (const place of new Set(files.map((file) => dirname(file)))) {
        await requireSafeFolder(
          projectRoot,
          place,
          files.filter((file) => dirname(file) === place),
        );
        await requireWritable(place);
      }
    },
    read: (name) => readIfThere(fileOf(name)),
    async write(name, value) {
      await requireSafeFolder(projectRoot, dirname(fileOf(name)), [fileOf(name)]);
      await writeSecretFile(fileOf(name), value).catch((error: unknown) => {
        throw systemRefusal(error, fileOf(name));
      });
    },
    alone: (work) => withFolderLock(secretFolderOf(projectRoot, base, environment), work),
  };
}

/** Known before anything else is changed. A folder that is not there yet is made later. */
async function requireWritable(folder: string): Promise<void> {
  await access(folder, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw systemRefusal(error, folder);
  });
}

async function readIfThere(file: string): Promise<StoredSecret> {
  try {
    return { kind: 'found', value: await readFile(file, 'utf8'), revision: null };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent', revision: null };
    throw new ToolError(`${file} cannot be read (${code}).`, {
      actions: ['See that it is a file, and that this user may read it.'],
    });
  }
}
