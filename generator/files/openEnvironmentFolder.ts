import fs from 'node:fs';
import { join, sep } from 'node:path';
import { ToolError } from '../shared/toolError.ts';

const OUTPUT = 'force-app';

/**
 * The absolute path of `force-app/<env>`, whether it exists or not. Refuses a name that is not the name of a folder, and
 * a symbolic link that leads out of the project.
 */
export async function openEnvironmentFolder(root: string, environment: string): Promise<string> {
  if (environment === '' || environment.startsWith('.') || /[\p{Cc}/\\:]/u.test(environment)) {
    throw new ToolError(`"${environment}" cannot be the name of an environment: it would leave ${OUTPUT}/.`);
  }
  const home = await fs.promises.realpath(root);
  for (const path of [OUTPUT, `${OUTPUT}/${environment}`]) await requireInside(home, path);
  return join(root, OUTPUT, environment);
}

async function requireInside(home: string, path: string): Promise<void> {
  const real = await fs.promises.realpath(join(home, path)).catch(() => null);
  if (real === null ? await isNoLink(join(home, path)) : `${real}${sep}`.startsWith(`${home}${sep}`)) {
    if (real !== null) await requireFolder(real, path);
    return;
  }
  throw new ToolError(`${path} is a symbolic link that leads out of the project.`, {
    actions: ['Replace it with a folder, and generate again.'],
    exitCode: 3,
  });
}

async function requireFolder(real: string, path: string): Promise<void> {
  if ((await fs.promises.stat(real)).isDirectory()) return;
  throw new ToolError(`${path} is no folder, and must be one.`, { actions: ['Remove it, and generate again.'] });
}

/**
 * A link to nowhere has no real path, and writing would go where it points. A folder that has none was not there a moment
 * ago: another run is making it.
 */
async function isNoLink(path: string): Promise<boolean> {
  return fs.promises.lstat(path).then(
    (found) => !found.isSymbolicLink(),
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
}
