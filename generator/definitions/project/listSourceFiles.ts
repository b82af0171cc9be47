import type { Dirent } from 'node:fs';
import { compareText } from '../../shared/compareText.ts';
import type { Problem } from '../../shared/problem.ts';
import { readFolder } from '../reading/readFolder.ts';
import { findListingProblems } from './findListingProblems.ts';
import type { SourceFile, WithProblems } from './sourceFile.ts';
import type { SourceFolder } from './sourceFolder.ts';

const YAML_FILE = /\.ya?ml$/i;

/** Lists the YAML files of a folder by name. Other files are none of our business; what looks like one of ours is. */
export function listSourceFiles(root: string, source: SourceFolder): WithProblems<SourceFile> {
  const { folder, fix } = source;
  const read = readFolder(root, folder);
  if (!read.ok)
    return { values: [], problems: read.isMissing && fix === null ? [] : [withoutPlace(read.message, fix)] };
  const files = read.entries.filter(({ name }) => YAML_FILE.test(name)).map(({ name }) => toSourceFile(folder, name));
  const folders = read.entries.filter((entry) => isUnreadFolder(entry, source)).map(({ name }) => `${folder}/${name}`);
  if (fix !== null && files.length + folders.length === 0) {
    return { values: [], problems: [withoutPlace(`There is no ${source.kind} in ${folder}/.`, fix)] };
  }
  const sorted = files.toSorted(
    (left, right) => compareText(left.name, right.name) || compareText(left.file, right.file),
  );
  return { values: sorted, problems: findListingProblems({ files: sorted, folders }, source) };
}

function withoutPlace(message: string, fix: string | null): Problem {
  return { position: null, keyPath: '', message, fix: fix ?? 'Make it a folder of this project that can be read.' };
}

function toSourceFile(folder: string, name: string): SourceFile {
  return { name: name.replace(YAML_FILE, ''), file: `${folder}/${name}` };
}

/** One with a YAML file's name is reported when it cannot be read as one. */
function isUnreadFolder(entry: Dirent, { folders }: SourceFolder): boolean {
  const isOther = entry.isDirectory() && !entry.name.startsWith('.') && !YAML_FILE.test(entry.name);
  return isOther && !folders.includes(entry.name);
}
