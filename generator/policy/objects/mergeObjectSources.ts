import type { ObjectSource } from './objectSource.ts';

/** One object whose fields several folders add to: packages may. */
export function mergeObjectSources(before: ObjectSource | undefined, source: ObjectSource): ObjectSource {
  if (before === undefined) return source;
  const parents = [...new Set([...before.parents, ...source.parents])];
  const isDefined = before.isDefined || source.isDefined;
  return { ...before, fields: new Map([...before.fields, ...source.fields]), parents, isDefined };
}
