import type { Problem } from '../../shared/problem.ts';
import { fileProblem } from '../reading/fileProblem.ts';
import { findNameMistake } from './findNameMistake.ts';
import type { SourceFile } from './sourceFile.ts';
import type { SourceFolder } from './sourceFolder.ts';

/** What was found in a folder, sorted by name. */
export interface Listing {
  readonly files: readonly SourceFile[];
  /** Project-relative. */
  readonly folders: readonly string[];
}

/** Names that cannot be used or are used twice, and folders whose files would be passed over in silence. */
export function findListingProblems({ files, folders }: Listing, source: SourceFolder): readonly Problem[] {
  return [
    ...files.flatMap((file, index) => findFileProblems(file, files[index - 1] ?? null, source)),
    ...folders.map((folder) => unreadFolder(folder, source)),
  ];
}

function findFileProblems(
  { name, file }: SourceFile,
  before: SourceFile | null,
  source: SourceFolder,
): readonly Problem[] {
  const mistake = findNameMistake(name, source);
  return [
    ...(mistake === null ? [] : [fileProblem(file, mistake.message, mistake.fix)]),
    ...(/\.ya?ml$/.test(file)
      ? []
      : [fileProblem(file, 'The extension is not in lower case.', `Rename it to ${name}.yaml.`)]),
    ...(before?.name === name
      ? [fileProblem(file, `${before.file} has the same name.`, 'Keep one of the two files.')]
      : []),
  ];
}

function unreadFolder(path: string, { folder, kind }: SourceFolder): Problem {
  return fileProblem(path, `Folders in ${folder}/ are not read.`, `Move every ${kind} directly into ${folder}/.`);
}
