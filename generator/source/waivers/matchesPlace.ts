import { matchesGlob } from 'node:path/posix';
import { matchesWildcard } from './matchesWildcard.ts';
import type { PlacedFile } from './placedFile.ts';

/** Whether a file is at a place that a waiver names: a component (`Profile:Admin`), a file, a folder, or a glob. */
export function matchesPlace(place: string, { path, type, fullName }: PlacedFile): boolean {
  const colon = place.indexOf(':');
  if (colon > 0) {
    return place.slice(0, colon) === type && matchesWildcard(place.slice(colon + 1), fullName);
  }
  return path === place || matchesGlob(path, place) || matchesGlob(path, `${place}/**`);
}
