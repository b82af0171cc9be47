import { GRANT_LISTS } from '../resolve/grantLists.ts';
import type { ObjectAccess } from '../resolve/objectAccess.ts';
import type { ResolvedGrants } from '../resolve/resolvedGrants.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { KeyPath } from '../shared/keyPath.ts';

/** A name that an org's message may hold, and the key of the definition that it came from. */
export interface Candidate {
  readonly name: string;
  readonly keyPath: KeyPath;
}

/** Every name that a definition puts into a component of a type, longest first: `Order.Status` before `Order`. */
export function failureCandidates(type: string, { access }: ResolvedIntegrationUser): readonly Candidate[] {
  return candidatesIn(type, access).toSorted((left, right) => right.name.length - left.name.length);
}

function candidatesIn(type: string, access: ResolvedIntegrationUser['access']): readonly Candidate[] {
  const path = ['access'];
  const group = [...path, 'group'];
  if (type === 'PermissionSet') {
    return [
      ...grantCandidates(access, path),
      ...named(access.permissionSetLicenses, [...path, 'permissionSetLicenses']),
    ];
  }
  if (access.group === null) return [];
  if (type === 'PermissionSetGroup') return named(access.group.permissionSets, [...group, 'permissionSets']);
  const isMuting = type === 'MutingPermissionSet' && access.group.muting !== null;
  return isMuting ? grantCandidates(access.group.muting, [...group, 'muting']) : [];
}

function grantCandidates(grants: ResolvedGrants, path: KeyPath): readonly Candidate[] {
  return [
    ...grants.objects.flatMap((access) => objectCandidates(access, [...path, 'objects', access.object])),
    ...GRANT_LISTS.flatMap((list) => named(grants[list], [...path, list])),
  ];
}

function named(names: readonly string[], path: KeyPath): readonly Candidate[] {
  return names.map((name, index) => ({ name, keyPath: [...path, index] }));
}

function objectCandidates({ object, readFields, editFields }: ObjectAccess, path: KeyPath): readonly Candidate[] {
  const fields = (kind: 'read' | 'edit', names: readonly string[]) =>
    names.map((name, index) => ({ name: `${object}.${name}`, keyPath: [...path, 'fields', kind, index] }));
  return [{ name: object, keyPath: path }, ...fields('read', readFields), ...fields('edit', editFields)];
}
