import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readOutput } from './readOutput.ts';

/** A scratch copy of the example that this repository ships, without its output. */
export interface ExampleProject {
  readonly root: string;
  write(path: string, text: string): Promise<void>;
  read(path: string): Promise<string>;
  /** Replaces a part of a file, which must be there. */
  edit(path: string, from: string, to: string): Promise<void>;
  /** Removes a file or folder of the project. */
  delete(path: string): Promise<void>;
  /** Every file below `force-app/` by its path there, hidden ones included. */
  output(): Promise<Record<string, string>>;
  remove(): Promise<void>;
}

const INPUT = ['integration-users', 'environments', 'reference', 'policy.yaml', 'sfdx-project.json'];

export async function makeExampleProject(): Promise<ExampleProject> {
  const root = await mkdtemp(join(tmpdir(), 'example-'));
  for (const name of INPUT) await cp(name, join(root, name), { recursive: true });
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const read = (path: string) => readFile(join(root, path), 'utf8');
  return {
    root,
    write,
    read,
    async edit(path, from, to) {
      const text = await read(path);
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
      await write(path, text.replace(from, to));
    },
    delete: (path) => rm(join(root, path), { recursive: true }),
    output: () => readOutput(join(root, 'force-app')),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
