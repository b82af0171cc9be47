import { join } from 'node:path';
import { readFiles } from '../project/readFiles.ts';
import type { ParsedFile } from '../project/sourceFile.ts';
import type { PresetName } from '../schema/presetNames.ts';

/** Where presets/ lies: beside the program, not in the project that is read. */
const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The presets of these names. They come with the program and are tested with it: what is wrong with one is a defect. */
export async function readPresets(names: readonly PresetName[]): Promise<readonly ParsedFile[]> {
  const files = names.map((name) => ({ name, file: `presets/${name}.yaml` }));
  const { values, problems } = await readFiles(ROOT, files);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${problem.position?.file}: ${problem.message}`);
  return values;
}
