/** A file's path from the top of the Git working tree, with `/`. */
export function repositoryPath(folder: string, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}
