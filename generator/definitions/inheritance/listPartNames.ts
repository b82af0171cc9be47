import { listSourceFiles } from '../project/listSourceFiles.ts';
import { PART_FOLDER } from './partFolder.ts';

/** Names that `extends` may give, sorted: the files of integration-users/parts/, rightly named ones only. */
export async function listPartNames(root: string): Promise<readonly string[]> {
  const { values } = await listSourceFiles(root, PART_FOLDER);
  return values.map(({ name }) => name);
}
