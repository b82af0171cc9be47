import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { applyWrites } from '../../generator/files/applyWrites.ts';
import type { FileMeaning } from '../../generator/files/fileMeaning.ts';
import type { OwnedFile } from '../../generator/files/ownedFile.ts';
import { planWrites } from '../../generator/files/planWrites.ts';

/** An empty project folder that a test may do anything to. */
export interface ScratchProject {
  readonly root: string;
  /** Writes a file by its path in the project. */
  write(path: string, text: string): Promise<void>;
  /** Every file below `force-app/`, hidden ones included, with its text; folders end in `/` when they are empty. */
  tree(): Promise<Record<string, string>>;
  /** Plans and applies at once, as `generate` does. */
  generate(files: readonly OwnedFile[], only?: readonly string[], meaning?: FileMeaning): Promise<void>;
  remove(): Promise<void>;
}

export async function makeScratchProject(): Promise<ScratchProject> {
  const root = await mkdtemp(join(tmpdir(), 'files-'));
  return {
    root,
    async write(path, text) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
    tree: () => readTree(join(root, 'force-app')),
    async generate(files, only = [], meaning?: FileMeaning) {
      const plan = await planWrites({ root, environment: 'prod', only }, files, meaning);
      await applyWrites(plan, new AbortController().signal);
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

async function readTree(folder: string): Promise<Record<string, string>> {
  const tree: Record<string, string> = {};
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.toSorted()) {
    const path = join(folder, name);
    if (!(await lstat(path)).isDirectory()) tree[name] = await readFile(path, 'utf8');
    else if ((await readdir(path)).length === 0) tree[`${name}/`] = '';
  }
  return tree;
}

/** A file of integration `erp`, or of the one named. */
export function ownedFile(path: string, contents = `<${path}/>`, integration = 'erp'): OwnedFile {
  return { path, contents, integration };
}
