import { matchesPath } from './matchesPath.ts';
import { matchesWildcard } from './matchesWildcard.ts';
import type { PlacedFile } from './placedFile.ts';

/** Whether a file is at a place that a waiver names: a component (`Profile:Admin`), a file, a folder, or a pattern of those. */
export function matchesPlace(place: string, { path, type, fullName }: PlacedFile): boolean {
  const colon = place.indexOf(':');
  if (colon < 0) return matchesPath(place, path);
  // Salesforce compares names without regard to case.
  const name = place.slice(colon + 1).toLowerCase();
  return place.slice(0, colon) === type && matchesWildcard(name, fullName.toLowerCase());
}
