import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { compareText } from '../../shared/compareText.ts';
import type { Problem } from '../../shared/problem.ts';
import { fileProblem } from '../reading/fileProblem.ts';
import { findNameMistake } from './findNameMistake.ts';
import type { SourceFile, WithProblems } from './sourceFile.ts';

/** One of the two folders people write files in. */
export interface SourceFolder {
  readonly folder: string;
  /** What one file there is, e.g. `definition`. */
  readonly kind: string;
  /** The longest name. */
  readonly longest: number;
  /** A full sentence: what to do when there is none. */
  readonly fix: string;
}

const YAML_FILE = /\.ya?ml$/i;

/** Lists the YAML files of a folder by name. Other files are none of our business; what looks like one of ours is. */
export async function listSourceFiles(root: string, source: SourceFolder): Promise<WithProblems<SourceFile>> {
  const { folder, kind, fix } = source;
  const entries = await readFolder(root, folder);
  if (entries === null) return none(`There is no folder ${folder}/ in this project.`, fix);
  const files = entries.filter(({ name }) => YAML_FILE.test(name)).map(({ name }) => toSourceFile(folder, name));
  if (files.length === 0 && !entries.some(isHiddenContent)) return none(`There is no ${kind} in ${folder}/.`, fix);
  const problems = [
    ...files.flatMap((file) => findFileMistakes(file, files, source)),
    ...findSubfolders(entries, source),
  ];
  return { values: files.toSorted((left, right) => compareText(left.name, right.name)), problems };
}

function none(message: string, fix: string): WithProblems<SourceFile> {
  return { values: [], problems: [{ position: null, keyPath: '', message, fix }] };
}

/** Null when there is none, or when it is a link out of the project. */
async function readFolder(root: string, folder: string): Promise<readonly Dirent[] | null> {
  try {
    const path = await realpath(join(root, folder));
    return relative(await realpath(root), path) === folder ? await readdir(path, { withFileTypes: true }) : null;
  } catch {
    return null;
  }
}

function toSourceFile(folder: string, name: string): SourceFile {
  return { name: name.replace(YAML_FILE, ''), file: `${folder}/${name}` };
}

function findFileMistakes(
  { name, file }: SourceFile,
  all: readonly SourceFile[],
  source: SourceFolder,
): readonly Problem[] {
  const mistake = findNameMistake(name, source);
  const problems = mistake === null ? [] : [fileProblem(file, mistake.message, mistake.fix)];
  if (!/\.ya?ml$/.test(file))
    problems.push(fileProblem(file, 'The extension is not in lower case.', `Rename it to ${name}.yaml.`));
  const twin = all.find((other) => other.name === name && other.file < file);
  if (twin !== undefined)
    problems.push(fileProblem(file, `${twin.file} has the same name.`, 'Keep one of the two files.'));
  return problems;
}

/** Files in a subfolder would be skipped in silence otherwise. */
function findSubfolders(entries: readonly Dirent[], { folder, kind }: SourceFolder): readonly Problem[] {
  return entries
    .filter(isHiddenContent)
    .map(({ name }) =>
      fileProblem(
        `${folder}/${name}`,
        `Folders in ${folder}/ are not read.`,
        `Move every ${kind} directly into ${folder}/.`,
      ),
    );
}

function isHiddenContent(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith('.') && !YAML_FILE.test(entry.name);
}
