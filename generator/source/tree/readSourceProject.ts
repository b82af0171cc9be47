import { join } from 'node:path';
import ignore from 'ignore';
import { isInside } from '../../reference/isInside.ts';
import { readInside } from '../../reference/readInside.ts';
import { parseXml } from '../../schema/parseXml.ts';
import { NEWEST_API_VERSION } from './newestApiVersion.ts';
import type { SourceProject } from './sourceProject.ts';

const VERSION = /^\d{2}\.0$/;

/** A manifest of a large org has some hundred thousand lines. */
const LIMIT = 20_000_000;

/**
 * The project that a folder is the top of: a DX project, or a retrieved archive with its package.xml. Null when it is
 * neither. A project file that cannot be read is taken for one that says nothing.
 * @param names of the files in the folder
 */
export async function readSourceProject(folder: string, names: ReadonlySet<string>): Promise<SourceProject | null> {
  if (names.has('sfdx-project.json')) return readDxProject(folder);
  if (!names.has('package.xml')) return null;
  const parsed = parseXml(await readText(folder, 'package.xml'));
  if (!parsed.ok || parsed.root.name !== 'Package') return null;
  const version = parsed.root.children.find(({ name }) => name === 'version')?.text.trim();
  return { folder, ...versionOf(version), packageFolders: [], isIgnored: () => false };
}

async function readDxProject(folder: string): Promise<SourceProject> {
  const [settings, patterns] = await Promise.all([
    readText(folder, 'sfdx-project.json'),
    readText(folder, '.forceignore'),
  ]);
  const { sourceApiVersion, packageDirectories } = parseSettings(settings);
  const paths = Array.isArray(packageDirectories)
    ? packageDirectories.map((entry: { path?: unknown }) => entry?.path)
    : [];
  const matcher = ignore.default().add(patterns);
  return {
    folder,
    ...versionOf(sourceApiVersion),
    packageFolders: paths.filter((path) => typeof path === 'string').map((path) => join(folder, path)),
    // With `/` and relative to the project, as source-deploy-retrieve does with the same library.
    isIgnored: (path) => isInside(folder, path) && matcher.ignores(path.slice(folder.length + 1).replaceAll('\\', '/')),
  };
}

function parseSettings(text: string): { readonly sourceApiVersion?: unknown; readonly packageDirectories?: unknown } {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    return {};
  }
}

function versionOf(value: unknown): Pick<SourceProject, 'apiVersion' | 'isVersionGiven'> {
  const isVersionGiven = typeof value === 'string' && VERSION.test(value);
  return { apiVersion: isVersionGiven ? value : NEWEST_API_VERSION, isVersionGiven };
}

async function readText(folder: string, name: string): Promise<string> {
  const read = await readInside({ root: folder, path: name, limit: LIMIT });
  return 'bytes' in read ? read.bytes.toString('utf8').replace(/^\uFEFF/, '') : '';
}
