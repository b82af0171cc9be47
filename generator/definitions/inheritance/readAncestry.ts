import { listSourceFiles } from '../project/listSourceFiles.ts';
import { readFiles } from '../project/readFiles.ts';
import type { ParsedFile, SourceFile, WithProblems } from '../project/sourceFile.ts';
import type { Ancestry } from './ancestorsOf.ts';
import { PART_FOLDER } from './partFolder.ts';
import { presetOf } from './presetOf.ts';
import { readPresets } from './readPresets.ts';

/** Everything that definitions build on, and what is wrong with it as YAML. */
export interface ReadAncestry {
  readonly ancestry: Ancestry;
  /** All parts, used or not, in order of their names. */
  readonly parts: readonly ParsedFile[];
  readonly problems: WithProblems<SourceFile>['problems'];
}

/** Reads all parts of the project, and those presets that it names. */
export async function readAncestry(root: string, definitions: readonly ParsedFile[]): Promise<ReadAncestry> {
  const listing = await listSourceFiles(root, PART_FOLDER);
  const { values: parts, problems } = await readFiles(root, listing.values);
  const named = [...definitions, ...parts].flatMap(({ value }) => presetOf(value) ?? []);
  const presets = await readPresets([...new Set(named)]);
  return {
    ancestry: { parts: byName(parts), presets: byName(presets) },
    parts,
    problems: [...listing.problems, ...problems],
  };
}

function byName(files: readonly ParsedFile[]): ReadonlyMap<string, ParsedFile> {
  return new Map(files.map((file) => [file.name, file]));
}
