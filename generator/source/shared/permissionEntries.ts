import type { XmlElement } from '../../schema/xmlElement.ts';
import { childOf } from '../file/childOf.ts';
import { flagOf } from '../file/flagOf.ts';
import { hasPlaceholder } from '../file/hasPlaceholder.ts';
import { textOf } from '../file/textOf.ts';

export interface PermissionEntry {
  readonly name: string;
  readonly isEnabled: boolean;
  /** The `name` element. */
  readonly element: XmlElement;
}

/** The user permissions of a profile or permission set, in order of the file. */
export function permissionEntries(root: XmlElement): readonly PermissionEntry[] {
  return root.children.flatMap((entry): PermissionEntry[] => {
    if (entry.name !== 'userPermissions') return [];
    const [name, element] = [textOf(entry, 'name'), childOf(entry, 'name')];
    if (element === undefined || name === '' || hasPlaceholder(name)) return [];
    return [{ name, isEnabled: flagOf(entry, 'enabled') === true, element }];
  });
}
