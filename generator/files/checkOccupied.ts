import type { Problem } from '../shared/problem.ts';
import type { FoundFolder } from './foundFolder.ts';
import { pathProblem } from './pathProblem.ts';

/** Refuses a path where something stands that is no plain file in plain folders: a link could lead anywhere. */
export function checkOccupied({ environment, listing }: FoundFolder, path: string): Problem | null {
  if (listing.folders.has(path)) return refuse(environment, path, 'is a folder, and a file must be written there');
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    const parent = path.slice(0, end);
    if (listing.files.has(parent)) return refuse(environment, parent, 'is a file, and must be a folder');
    if (listing.others.has(parent)) return refuse(environment, parent, 'is a symbolic link, and must be a folder');
  }
  return listing.others.has(path) ? refuse(environment, path, 'is a symbolic link, and must be a file') : null;
}

function refuse(environment: string, path: string, state: string): Problem {
  const message = `force-app/${environment}/${path} ${state}.`;
  return pathProblem(environment, path, { message, fix: 'Remove it, and generate again.' });
}
