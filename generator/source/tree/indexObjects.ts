import type { ObjectPlace } from '../../policy/objects/readObject.ts';
import { walkTree } from './walkTree.ts';

/** Where the tree has the source of objects, by API name in lower case: packages may add fields to one object. */
export type ObjectIndex = ReadonlyMap<string, readonly ObjectPlace[]>;

/** Finds the objects below `top`: folders in source format, `.object` files in the Metadata API's. Nothing is read. */
export async function indexObjects(top: string): Promise<ObjectIndex> {
  const places = new Map<string, ObjectPlace[]>();
  for await (const { path, name: file, isFolder } of walkTree(top)) {
    if (!isObject(path, isFolder)) continue;
    const name = isFolder ? file : file.slice(0, -'.object'.length);
    const key = name.toLowerCase();
    places.set(key, [...(places.get(key) ?? []), { root: top, path, name, isFolder }]);
  }
  return places;
}

function isObject(path: string, isFolder: boolean): boolean {
  return isFolder ? /(?:^|\/)objects\/[^/]+$/.test(path) : /(?:^|\/)objects\/[^/]+\.object$/.test(path);
}
