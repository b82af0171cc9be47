import { knownObject } from '../../policy/objects/knownObject.ts';
import { mergeObjectSources } from '../../policy/objects/mergeObjectSources.ts';
import type { FindObject, ObjectSource } from '../../policy/objects/objectSource.ts';
import { readObject } from '../../policy/objects/readObject.ts';
import { detach } from '../detach.ts';
import type { ObjectIndex } from '../tree/indexObjects.ts';

/** Reads the sources of these objects, those that were not yet read, and looks them up. */
export type LoadObjects = (names: readonly string[]) => Promise<FindObject>;

/** Objects of a tree: each is read once, when a file names it. What is held grows with the objects, not the files. */
export function objectFinder(index: ObjectIndex): LoadObjects {
  const byName = new Map<string, ObjectSource>();
  return async (names) => {
    for (const name of names) {
      const key = name.toLowerCase();
      if (byName.has(key) || !index.has(key)) continue;
      const sources = await Promise.all(index.get(key)!.map(readObject));
      byName.set(detach(key), detach(sources.reduce<ObjectSource | undefined>(mergeObjectSources, undefined)!));
    }
    return (name) => {
      const key = name.toLowerCase();
      const known = byName.get(key);
      if (known !== undefined) return known;
      const found = knownObject(detach(name));
      byName.set(detach(key), found);
      return found;
    };
  };
}
