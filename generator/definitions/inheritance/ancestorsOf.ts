import type { ParsedFile } from '../project/sourceFile.ts';
import { parentNames } from './parentNames.ts';
import { presetOf } from './presetOf.ts';

/** Files that definitions may build on, by name. */
export interface Ancestry {
  readonly parts: ReadonlyMap<string, ParsedFile>;
  readonly presets: ReadonlyMap<string, ParsedFile>;
}

/**
 * Everything that a file builds on, weakest first: its preset, then its parts in their order, each after what it builds
 * on itself. What is reached on several ways stands where it is reached first, below everything that builds on it. A
 * circle is followed once; `findInheritanceIssues` reports it.
 */
export function ancestorsOf(file: ParsedFile, ancestry: Ancestry): readonly ParsedFile[] {
  const ancestors = new Set<ParsedFile>();
  const open = new Set<ParsedFile>([file]);
  const addParentsOf = ({ value }: ParsedFile): void => {
    const preset = ancestry.presets.get(presetOf(value) ?? '');
    if (preset !== undefined) ancestors.add(preset);
    for (const { name } of parentNames(value)) {
      const part = ancestry.parts.get(name);
      if (part === undefined || open.has(part)) continue;
      open.add(part);
      addParentsOf(part);
      ancestors.add(part);
    }
  };
  addParentsOf(file);
  return [...ancestors];
}
