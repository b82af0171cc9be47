import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { readFolder } from '../../definitions/reading/readFolder.ts';
import type { EditableFile } from './editableFile.ts';
import { readEditableFile } from './readEditableFile.ts';

const YAML_FILE = /\.ya?ml$/i;
const POLICY_FILE = /^policy\.ya?ml$/;

/**
 * All that may be edited, by path: files in integration-users/, its parts/ and environments/, and policy.yaml. What is a
 * link, or cannot be read as text, is not among them.
 */
export async function readEditableFiles(root: string): Promise<ReadonlyMap<string, EditableFile>> {
  const policies = (await readdir(root, { withFileTypes: true })).filter(({ name }) => POLICY_FILE.test(name));
  const paths = [
    ...listFolder(root, 'integration-users'),
    ...listFolder(root, 'integration-users/parts'),
    ...listFolder(root, 'environments'),
    ...policies.map(({ name }) => name),
  ];
  const files = await Promise.all(paths.map((path) => readEditableFile(root, path)));
  return new Map(files.filter((file) => file !== null).map((file) => [file.file, file]));
}

function listFolder(root: string, folder: string): readonly string[] {
  const read = readFolder(root, folder);
  const entries: readonly Dirent[] = read.ok ? read.entries : [];
  return entries.filter(({ name }) => YAML_FILE.test(name)).map(({ name }) => `${folder}/${name}`);
}
