import type { Problem } from '../shared/problem.ts';
import type { Tombstone } from './tombstone.ts';

const LINE = /^([^\t]+)\t([A-Za-z]+)\t([^\t]+)(?:\t([^\t]+))?$/;

/** What a line with a holder is about: what a user may have been assigned, or an app that a permission set may use. */
const HELD = ['PermissionSet', 'PermissionSetGroup', 'PermissionSetLicense', 'SetupEntityAccess'];
/** These are nothing without a holder. */
const ONLY_HELD = ['PermissionSetLicense', 'SetupEntityAccess'];

/**
 * Reads a list of retired things. A line that is none is a problem, never skipped: what it named would stay in the org.
 * `file` is its project-relative path.
 */
export function parseTombstones(
  text: string,
  file: string,
): { readonly tombstones: readonly Tombstone[]; readonly problems: readonly Problem[] } {
  const tombstones: Tombstone[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const tombstone = parseLine(line);
    if (tombstone === null) problems.push(describeLine(file, index + 1));
    else tombstones.push(tombstone);
  }
  return { tombstones, problems };
}

function parseLine(line: string): Tombstone | null {
  const [, integration = '', type = '', name = '', username = null] = LINE.exec(line) ?? [];
  if (name === '' || /\p{Cc}/u.test(line.replaceAll('\t', ''))) return null;
  if (username === null ? ONLY_HELD.includes(type) : !HELD.includes(type)) return null;
  return { integration, type, name, username };
}

function describeLine(file: string, line: number): Problem {
  return {
    position: { file, line, column: 1 },
    keyPath: '',
    message: 'This line of the list of retired things cannot be read.',
    fix: 'Remove conflict markers and edits from this file, keeping the lines of both sides, and generate again.',
  };
}
