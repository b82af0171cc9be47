import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toolRoot } from '../story/toolRoot.ts';

/** Version of this program, from its package.json. */
export async function toolVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(toolRoot, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}
