import fs from 'node:fs';
import { errorCode } from './errorCode.ts';
import { TEMPORARY_NAME } from './temporaryName.ts';

/** What lies below `force-app/<env>`, apart from hidden names; paths relative to it with `/`. */
export interface FolderListing {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** Symbolic links, sockets and the like: nothing of ours. Links are not followed. */
  readonly others: ReadonlySet<string>;
  /** Temporary files of a run that was killed. */
  readonly leftovers: readonly string[];
}

type Kind = 'file' | 'folder' | 'other' | 'leftover' | 'hidden';

/** Lists all below `folder`; an absent folder is an empty one. */
export async function listFolder(folder: string): Promise<FolderListing> {
  const paths: Readonly<Record<Kind, string[]>> = { file: [], folder: [], other: [], leftover: [], hidden: [] };
  const waiting = [''];
  for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop()) {
    for (const entry of await readFolder(`${folder}/${prefix}`)) {
      const kind = kindOf(entry);
      paths[kind].push(`${prefix}${entry.name}`);
      if (kind === 'folder') waiting.push(`${prefix}${entry.name}/`);
    }
  }
  return {
    files: new Set(paths.file),
    folders: new Set(paths.folder),
    others: new Set(paths.other),
    leftovers: paths.leftover,
  };
}

function kindOf(entry: fs.Dirent): Kind {
  if (entry.name === TEMPORARY_NAME) return 'leftover';
  if (entry.name.startsWith('.')) return 'hidden';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

async function readFolder(folder: string): Promise<readonly fs.Dirent[]> {
  try {
    return await fs.promises.readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
