import { recordId } from '../../state/recordId.ts';

/** The id of a component that has no sObject row: the same name has the same id. FNV-1a keeps different names apart. */
export function componentId(keyPrefix: string, fullName: string): string {
  let hash = 0x811c9dc5;
  for (const character of fullName.toLowerCase()) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return recordId(keyPrefix, hash);
}
