import type {
  PermissionSet,
  PermissionSetFieldPermissions,
  PermissionSetObjectPermissions,
} from '@salesforce/types/metadata';
import type { Elements } from './elements.ts';

export type FieldPermissionsElements = Elements<PermissionSetFieldPermissions, 'editable' | 'field' | 'readable'>;

/** `viewAllFields` is null where the environment's API version does not know it. */
export type ObjectPermissionsElements = Elements<
  PermissionSetObjectPermissions,
  'allowCreate' | 'allowDelete' | 'allowEdit' | 'allowRead' | 'modifyAllRecords' | 'object' | 'viewAllRecords',
  'viewAllFields'
>;

export type PermissionSetElements = Elements<
  PermissionSet,
  | 'classAccesses'
  | 'customMetadataTypeAccesses'
  | 'customPermissions'
  | 'customSettingAccesses'
  | 'externalCredentialPrincipalAccesses'
  | 'flowAccesses'
  | 'hasActivationRequired'
  | 'label'
  | 'pageAccesses'
  | 'userPermissions',
  'description' | 'license'
> & {
  readonly [Name in keyof Pick<PermissionSet, 'fieldPermissions'>]: readonly FieldPermissionsElements[];
} & {
  readonly [Name in keyof Pick<PermissionSet, 'objectPermissions'>]: readonly ObjectPermissionsElements[];
};
