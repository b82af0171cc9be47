import { join } from 'node:path/posix';

/**
 * A file's path from the top of the Git working tree, with `/`.
 * @param folder of the project there; empty when it is the top
 * @param file from the project on; `../` for metadata files that are beside it
 */
export function repositoryPath(folder: string, file: string): string {
  if (folder === '') return file;
  return file.startsWith('../') ? join(folder, file) : `${folder}/${file}`;
}
