import type { Reference } from '../references/reference.ts';

/** A field as the org lists it. */
export interface Particle {
  readonly object: string;
  readonly field: string;
}

/**
 * Where a field permission or a user permission is found: each user permission of an org is a column of PermissionSet
 * (Object Reference, PermissionSet). Null for references of other kinds.
 */
export function particleOf({ kind, name }: Pick<Reference, 'kind' | 'name'>): Particle | null {
  if (kind === 'userPermission') return { object: 'PermissionSet', field: `Permissions${name}` };
  if (kind !== 'field') return null;
  const [object = '', field = ''] = name.split('.', 2);
  return { object, field };
}
