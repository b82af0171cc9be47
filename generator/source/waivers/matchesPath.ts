import { matchesWildcard } from './matchesWildcard.ts';

/**
 * Whether a path is one that a pattern means, or lies below one: `*` stands for anything in a name, `**` for any folders.
 * Looks at each name once with all places that the pattern may have come to, so that no pattern takes long.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const parts = pattern.split('/');
  let places = new Set(withoutFolders(parts, 0));
  for (const name of path.split('/')) {
    if (places.has(parts.length)) return true;
    const next = [...places].flatMap((place) => placesAfter(parts, place, name));
    places = new Set(next.flatMap((place) => withoutFolders(parts, place)));
  }
  return places.has(parts.length);
}

function placesAfter(parts: readonly string[], place: number, name: string): readonly number[] {
  const part = parts[place] ?? '';
  if (part === '**') return [place];
  return matchesWildcard(part, name) ? [place + 1] : [];
}

/** `**` may stand for no folder at all. */
function withoutFolders(parts: readonly string[], place: number): readonly number[] {
  return parts[place] === '**' ? [place, ...withoutFolders(parts, place + 1)] : [place];
}
