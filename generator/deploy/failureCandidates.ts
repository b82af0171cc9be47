import type { ObjectAccess, ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { KeyPath } from '../shared/keyPath.ts';

/** A name that an org's message may hold, and the key of the definition that it came from. */
export interface Candidate {
  readonly name: string;
  readonly keyPath: KeyPath;
}

/** Every name that a definition puts into metadata, longest first: `Order.Status` before `Order`. */
export function failureCandidates(user: ResolvedIntegrationUser): readonly Candidate[] {
  const { access } = user;
  const lists = Object.entries(LISTS).flatMap(([key, read]) => listCandidates(key, read(access)));
  const objects = access.objects.flatMap(objectCandidates);
  return [...objects, ...lists].toSorted((left, right) => right.name.length - left.name.length);
}

type Access = ResolvedIntegrationUser['access'];

const LISTS: Readonly<Record<string, (access: Access) => readonly string[]>> = {
  userPermissions: ({ userPermissions }) => userPermissions,
  permissionSetLicenses: ({ permissionSetLicenses }) => permissionSetLicenses,
  apexClasses: ({ apexClasses }) => apexClasses,
  apexPages: ({ apexPages }) => apexPages,
  flows: ({ flows }) => flows,
  customPermissions: ({ customPermissions }) => customPermissions,
  customMetadataTypes: ({ customMetadataTypes }) => customMetadataTypes,
  customSettings: ({ customSettings }) => customSettings,
  externalCredentials: ({ externalCredentials }) => externalCredentials,
};

function listCandidates(key: string, names: readonly string[]): readonly Candidate[] {
  return names.map((name, index) => ({ name, keyPath: ['access', key, index] }));
}

function objectCandidates({ object, readFields, editFields }: ObjectAccess): readonly Candidate[] {
  const base = ['access', 'objects', object];
  const fields = (kind: 'read' | 'edit', names: readonly string[]) =>
    names.map((name, index) => ({ name: `${object}.${name}`, keyPath: [...base, 'fields', kind, index] }));
  return [{ name: object, keyPath: base }, ...fields('read', readFields), ...fields('edit', editFields)];
}
