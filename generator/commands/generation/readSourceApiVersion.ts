import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemsError } from '../../shared/problemsError.ts';

const FILE = 'sfdx-project.json';

/** `sourceApiVersion` of the project's sfdx-project.json, e.g. `66.0`; null when the file or the key is not there. */
export async function readSourceApiVersion(root: string): Promise<string | null> {
  const text = await readFile(join(root, FILE), 'utf8').catch(() => null);
  if (text === null) return null;
  const version = parseVersion(text);
  if (version === undefined || (typeof version === 'string' && /^\d{2,3}\.0$/.test(version))) return version ?? null;
  throw wrong('sourceApiVersion', 'This is no API version.', 'Write one in quotes, e.g. "66.0".');
}

function parseVersion(text: string): unknown {
  try {
    const project: unknown = JSON.parse(text);
    if (typeof project === 'object' && project !== null) return Reflect.get(project, 'sourceApiVersion');
  } catch {
    // Said below, in words that name the file.
  }
  throw wrong('', 'This file is not a JSON object.', 'Correct it, or take it back from git.');
}

function wrong(keyPath: string, message: string, fix: string): ProblemsError {
  return new ProblemsError([{ position: { file: FILE, line: 1, column: 1 }, keyPath, message, fix }]);
}
