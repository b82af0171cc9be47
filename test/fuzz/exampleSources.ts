import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A project's files by their paths; certificates and profiles are bytes. */
export type ProjectFiles = Readonly<Record<string, Buffer>>;

const FOLDERS = ['integration-users', 'environments', 'reference', 'policy.yaml', 'presets'];

/** The shipped example and every golden project. */
export const EXAMPLE_PROJECTS: readonly ProjectFiles[] = [
  readProject('.'),
  ...readdirSync('test/golden').map((name) => readProject(join('test/golden', name, 'project'))),
];

/** All metadata files that the golden projects are expected to give. */
export const METADATA_FILES: readonly { readonly path: string; readonly text: string }[] = readdirSync('test/golden')
  .map((name) => join('test/golden', name, 'expected', 'prod'))
  .flatMap((folder) => filesBelow(folder).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })));

function readProject(root: string): ProjectFiles {
  const paths = filesBelow(root, FOLDERS);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path))]));
}

/** Relative, with `/`, in order; only below the entries named. */
function filesBelow(root: string, only: readonly string[] | null = null): readonly string[] {
  const paths = (only ?? readdirSync(root)).flatMap((entry) => below(root, entry));
  return paths.map((path) => path.replaceAll('\\', '/')).toSorted();
}

function below(root: string, path: string): readonly string[] {
  try {
    return readdirSync(join(root, path)).flatMap((entry) => below(root, `${path}/${entry}`));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOTDIR' ? [path] : [];
  }
}
