import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../shared/compareText.ts';
import { ToolError } from '../../shared/toolError.ts';

/** The Markdown of plans: files as they are named, and those of folders by their names. Throws ToolError for none. */
export async function readPlanTexts(paths: readonly string[]): Promise<readonly string[]> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  if (files.length > 0) return Promise.all(files.map((file) => readFile(file, 'utf8')));
  throw new ToolError('There is no plan to comment with.', {
    actions: ['Make one: npm run plan -- --env <name> --markdown plans/<name>.md', 'npm run comment -- plans'],
  });
}

async function filesAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new ToolError(`There is no file ${JSON.stringify(path)}.`);
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name.endsWith('.md')).toSorted(compareText);
  return names.map((name) => join(path, name));
}
