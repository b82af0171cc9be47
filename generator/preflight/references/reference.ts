import type { LocalComponent } from '../../deploy/localComponent.ts';

/** What a component may name that the org must have. */
export type ReferenceKind =
  | 'object'
  | 'field'
  | 'userPermission'
  | 'customMetadataType'
  | 'customSetting'
  | 'apexClass'
  | 'apexPage'
  | 'flow'
  | 'customPermission'
  | 'externalCredential'
  | 'externalDataSource'
  | 'application'
  | 'recordType'
  | 'permissionSet'
  | 'role'
  | 'userLicense';

/** One name in a new or changed component, and where it stands in the file. */
export interface Reference {
  readonly kind: ReferenceKind;
  /** As written, e.g. `Order.Status` for a field. */
  readonly name: string;
  readonly component: LocalComponent;
  /** The element that holds it, e.g. `fieldPermissions`. */
  readonly element: string;
  readonly line: number;
  readonly column: number;
  /** For a field: whether it is to be edited. */
  readonly editable: boolean;
}
