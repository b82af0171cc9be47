import type { WrittenProject } from '../../definitions/writtenProject.ts';
import { readInside } from '../../reference/readInside.ts';

const FILE = 'sfdx-project.json';
const LIMIT = 1_000_000;

/** Where the source of objects may be: the folders that the policy names, and the project's package directories. */
export async function objectFolders({ root, policy }: WrittenProject): Promise<readonly string[]> {
  const read = await readInside({ root, path: FILE, limit: LIMIT });
  const packages = 'bytes' in read ? packageDirectories(read.bytes.toString('utf8')) : [];
  const folders = [...(policy?.value.metadata ?? []), ...packages].map((folder) => folder.replace(/(?<!\/)\/+$/, ''));
  return [...new Set(folders)];
}

/** None when the file says none: what is wrong with it is told where its API version is read. */
function packageDirectories(text: string): readonly string[] {
  try {
    const project = JSON.parse(text) as { readonly packageDirectories?: readonly { readonly path?: unknown }[] } | null;
    const paths = (project?.packageDirectories ?? []).map((directory) => directory?.path);
    return paths.filter((path): path is string => typeof path === 'string' && path !== '');
  } catch {
    return [];
  }
}
