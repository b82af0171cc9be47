import { dirname, join } from 'node:path/posix';
import type { Import, Source } from './readSource.ts';

/**
 * Packages that run when `entries` do, by the file that imports them: static and dynamic imports followed, types left
 * out. `stopAt` names files whose own imports are not followed.
 */
export function reachableFrom(
  sources: readonly Source[],
  entries: readonly string[],
  stopAt: readonly string[],
): ReadonlyMap<string, string> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const packages = new Map<string, string>();
  const seen = new Set(entries);
  for (const path of seen) {
    const source = byPath.get(path);
    if (source === undefined) throw new Error(`${path} is imported, but is not among the sources`);
    const imported = stopAt.includes(path) ? [] : source.imports.filter(isRun).map(({ specifier }) => specifier);
    for (const specifier of imported.filter(isRelative)) seen.add(join(dirname(path), specifier));
    for (const specifier of imported.filter((name) => !isRelative(name))) packages.set(specifier, path);
  }
  return packages;
}

function isRun({ specifier, typeOnly }: Import): boolean {
  return !typeOnly && !specifier.endsWith('.json');
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}
