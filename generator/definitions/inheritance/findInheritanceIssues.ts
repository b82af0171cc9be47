import type { Issue } from '../issue.ts';
import { nearestName } from '../issues/nearestName.ts';
import { quoteValue } from '../issues/quoteValue.ts';
import type { ParsedFile } from '../project/sourceFile.ts';
import { type ParentName, parentNames } from './parentNames.ts';

/** What `extends` may name. */
export interface KnownNames {
  readonly parts: ReadonlyMap<string, ParsedFile>;
  /** Of definitions, which cannot be built on. */
  readonly definitions: ReadonlySet<string>;
}

/** Parts that there are not, are named twice, or lead back to the file. */
export function findInheritanceIssues(file: ParsedFile, known: KnownNames): readonly Issue[] {
  const seen = new Set<string>();
  return parentNames(file.value).flatMap((parent): Issue[] => {
    const isRepeated = seen.has(parent.name);
    seen.add(parent.name);
    if (isRepeated)
      return [issue(parent, `The part ${quoteValue(parent.name)} is named twice.`, 'Remove one of the two.')];
    const part = known.parts.get(parent.name);
    if (part === undefined) return [unknownPart(parent, known)];
    // Nothing builds on a definition.
    const way = known.parts.get(file.name) === file ? findWayBack(file, part, known) : null;
    if (way === null) return [];
    const message = `The part builds on itself: ${[file, ...way].map(({ name }) => name).join(' -> ')}.`;
    return [issue(parent, message, 'Take one of the steps out.')];
  });
}

function unknownPart(parent: ParentName, { parts, definitions }: KnownNames): Issue {
  const { name } = parent;
  const message = `There is no part integration-users/parts/${quoteValue(name).slice(1, -1)}.yaml.`;
  if (definitions.has(name)) {
    const fix = `${name} is a definition: move what both need to a file in integration-users/parts/, and name that in both.`;
    return issue(parent, message, fix);
  }
  const nearest = nearestName(name, [...parts.keys()]);
  const names = parts.size === 0 ? 'Write it first.' : `Parts are ${[...parts.keys()].slice(0, 10).join(', ')}.`;
  return issue(parent, message, nearest === null ? names : `Did you mean "${nearest}"?`);
}

function issue({ keyPath }: ParentName, message: string, fix: string): Issue {
  return { keyPath, onKey: false, message, fix };
}

/** The shortest way from a part back to the file; null when there is none. */
function findWayBack(file: ParsedFile, part: ParsedFile, { parts }: KnownNames): readonly ParsedFile[] | null {
  const visited = new Set<ParsedFile>();
  const ways: ParsedFile[][] = [[part]];
  for (const way of ways) {
    const last = way.at(-1) as ParsedFile;
    if (last === file) return way;
    if (visited.has(last)) continue;
    visited.add(last);
    ways.push(...parentNames(last.value).flatMap(({ name }) => (parts.has(name) ? [[...way, parts.get(name)!]] : [])));
  }
  return null;
}
