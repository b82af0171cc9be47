import { nearestName } from '../definitions/issues/nearestName.ts';
import type { WrittenFile } from '../definitions/writtenProject.ts';
import type { Problem } from '../shared/problem.ts';

export interface Selection<File> {
  /** In the order of the project, which is that of their names. */
  readonly files: readonly File[];
  readonly problems: readonly Problem[];
}

/** The files that a command line names; a name without a file is a problem. */
export function selectFiles<File extends Pick<WrittenFile<unknown>, 'name'>>(
  files: readonly File[],
  names: readonly string[],
  option: '--env' | '--only',
): Selection<File> {
  const wanted = new Set(names);
  const known = files.map(({ name }) => name);
  const existing = new Set(known);
  const unknown = [...wanted].filter((name) => !existing.has(name));
  return {
    files: files.filter(({ name }) => wanted.has(name)),
    problems: unknown.map((name) => unknownName(name, known, option)),
  };
}

const KINDS = { '--env': ['environment', 'environments'], '--only': ['integration', 'integration-users'] } as const;

/** Of many names only the nearest helps; a few can all be said. */
const MAX_NAMES = 10;

function unknownName(name: string, known: readonly string[], option: '--env' | '--only'): Problem {
  const [kind, folder] = KINDS[option];
  const nearest = nearestName(name, known);
  const names =
    known.length > MAX_NAMES ? '' : ` There ${known.length === 1 ? 'is' : 'are'} ${known.join(', ') || 'none'}.`;
  const fix = nearest === null ? `Name a file of ${folder}/.${names}` : `Did you mean "${nearest}"?`;
  return { position: null, keyPath: '', message: `${option}: there is no ${kind} ${JSON.stringify(name)}.`, fix };
}
