import { keyPathText } from '../../definitions/keyPathText.ts';
import type { ComponentOwner } from '../../deploy/componentOwner.ts';
import { decodeFullName } from '../../deploy/decodeFullName.ts';
import { failureCandidates } from '../../deploy/failureCandidates.ts';
import { keyPathOfElement } from '../../deploy/keyPathOfElement.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Position } from '../../shared/position.ts';
import type { Reference, ReferenceKind } from './reference.ts';

/** Where people wrote a name. */
export interface ReferencePlace {
  readonly position: Position;
  readonly keyPath: string;
  /** The integration, or the component that no definition describes. */
  readonly subject: string;
}

/** Keys of a definition that hold names of a kind. */
const LISTS: Readonly<Partial<Record<ReferenceKind, string>>> = {
  apexClass: 'apexClasses',
  apexPage: 'apexPages',
  customMetadataType: 'customMetadataTypes',
  customPermission: 'customPermissions',
  customSetting: 'customSettings',
  externalCredential: 'externalCredentials',
  field: 'fields',
  flow: 'flows',
  object: 'objects',
  permissionSet: 'permissionSets',
  userPermission: 'userPermissions',
};

/** The place in the definition that a component's name comes from; in the component's file when there is none. */
export function placeReference(reference: Reference, ownerOf: ComponentOwner): ReferencePlace {
  const { component, line, column } = reference;
  const user = ownerOf(component);
  if (user === null) {
    const subject = `${component.type} ${decodeFullName(component.fullName)}`;
    return { position: { file: component.file, line, column }, keyPath: '', subject };
  }
  const keyPath = findKeyPath(reference, user);
  return { position: user.source.locate(keyPath), keyPath: keyPathText(keyPath), subject: user.developerName };
}

function findKeyPath({ kind, name, component, element }: Reference, user: ResolvedIntegrationUser): KeyPath {
  const list = LISTS[kind];
  const found = failureCandidates(component.type, user).find(
    (candidate) => candidate.name === name && (list === undefined || candidate.keyPath.includes(list)),
  );
  return found?.keyPath ?? keyPathOfElement(component.type, element);
}
