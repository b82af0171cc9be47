import { decodeFullName } from '../../deploy/decodeFullName.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import type { Reference, ReferenceKind } from './reference.ts';

/** Metadata types whose components are what a reference names. */
const TYPES: Readonly<Partial<Record<ReferenceKind, string>>> = {
  apexClass: 'ApexClass',
  apexPage: 'ApexPage',
  application: 'CustomApplication',
  customMetadataType: 'CustomObject',
  customPermission: 'CustomPermission',
  customSetting: 'CustomObject',
  externalCredential: 'ExternalCredential',
  externalDataSource: 'ExternalDataSource',
  flow: 'Flow',
  object: 'CustomObject',
  permissionSet: 'PermissionSet',
  role: 'Role',
};

/**
 * Tells whether a reference names something of the same folder: it is in the org or comes with this deployment. An
 * object that comes may bring any field.
 */
export function comingIn(components: readonly LocalComponent[]): (reference: Reference) => boolean {
  const names = new Set(components.flatMap(namesOf));
  return ({ kind, name }) => {
    if (kind === 'userPermission' || kind === 'userLicense') return false;
    if (kind === 'field') return names.has(keyOf('CustomObject', name.split('.')[0] ?? ''));
    if (kind === 'externalCredential') return names.has(keyOf('ExternalCredential', name.split('-')[0] ?? ''));
    const type = TYPES[kind];
    return type !== undefined && names.has(keyOf(type, name));
  };
}

function namesOf({ type, fullName, body }: LocalComponent): readonly string[] {
  const label = type === 'PermissionSet' ? body.children.find(({ name }) => name === 'label')?.text.trim() : undefined;
  return [decodeFullName(fullName), ...(label === undefined ? [] : [label])].map((name) => keyOf(type, name));
}

function keyOf(type: string, name: string): string {
  return `${type}#${name.toLowerCase()}`;
}
