import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import { eachField } from './eachField.ts';

export interface Grant {
  /** As people read it, the same for the same grant anywhere: `edit on Order`. */
  readonly grant: string;
  readonly path: KeyPath;
}

const LISTS = {
  apexClasses: 'the Apex class',
  apexPages: 'the Visualforce page',
  flows: 'the flow',
  customPermissions: 'the custom permission',
  customMetadataTypes: 'the custom metadata type',
  customSettings: 'the custom setting',
  externalCredentials: 'the external credential',
  permissionSets: 'the permission set',
  permissionSetGroups: 'the permission set group',
  permissionSetLicenses: 'the permission set licence',
} as const;

/** Everything that an integration is granted, one by one. */
export function grantsOf({ access, app }: ResolvedIntegrationUser): readonly Grant[] {
  const scopes = 'scopes' in app ? app.scopes : [];
  const lists = Object.entries(LISTS) as [keyof typeof LISTS, string][];
  return [
    ...access.userPermissions.map((name) => ({ grant: name, path: ['access', 'userPermissions'] })),
    ...access.objects.flatMap(objectGrants),
    ...lists.flatMap(([list, noun]) =>
      access[list].map((name, index) => ({ grant: `${noun} ${name}`, path: ['access', list, index] })),
    ),
    ...(access.group?.permissionSets ?? []).map((name, index) => ({
      grant: `the permission set ${name}`,
      path: ['access', 'group', 'permissionSets', index],
    })),
    ...scopes.map((scope, index) => ({ grant: `the scope ${scope}`, path: ['app', 'scopes', index] })),
  ];
}

function objectGrants(access: ResolvedIntegrationUser['access']['objects'][number]): readonly Grant[] {
  const base = ['access', 'objects', access.object];
  return [
    ...access.can.map((operation, index) => ({
      grant: `${operation} on ${access.object}`,
      path: [...base, 'can', index],
    })),
    ...eachField(access).map(({ field, isEditable, path }) => ({
      grant: `${isEditable ? 'editing' : 'reading'} ${access.object}.${field}`,
      path: [...base, ...path],
    })),
  ];
}
