import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NEWEST_API_VERSION } from './newestApiVersion.ts';
import { readSourceProject } from './readSourceProject.ts';
import type { SourceProject } from './sourceProject.ts';

/** The project that a folder lies in, looked for upwards; one that says nothing when there is none. */
export async function enclosingProject(folder: string): Promise<SourceProject> {
  for (let current = folder; ; current = dirname(current)) {
    const names = new Set(await readdir(current).catch(() => []));
    const project = await readSourceProject(current, names);
    if (project !== null) return project;
    if (dirname(current) === current) break;
  }
  return { folder, apiVersion: NEWEST_API_VERSION, isVersionGiven: false, packageFolders: [], isIgnored: () => false };
}
