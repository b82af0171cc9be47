import type {
  MutingPermissionSet,
  PermissionSet,
  PermissionSetFieldPermissions,
  PermissionSetGroup,
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

/** The lists that grant something, or mute it. */
export type GrantElements = Elements<
  PermissionSet,
  | 'classAccesses'
  | 'customMetadataTypeAccesses'
  | 'customPermissions'
  | 'customSettingAccesses'
  | 'externalCredentialPrincipalAccesses'
  | 'flowAccesses'
  | 'pageAccesses'
  | 'userPermissions'
> & {
  readonly [Name in keyof Pick<PermissionSet, 'fieldPermissions'>]: readonly FieldPermissionsElements[];
} & {
  readonly [Name in keyof Pick<PermissionSet, 'objectPermissions'>]: readonly ObjectPermissionsElements[];
};

export type PermissionSetElements = GrantElements &
  Elements<PermissionSet, 'hasActivationRequired' | 'label', 'description' | 'license'>;

export type MutingPermissionSetElements = GrantElements &
  Elements<MutingPermissionSet, 'hasActivationRequired' | 'label', 'description'>;

/** Without `status`, which the org calculates. */
export type PermissionSetGroupElements = Elements<
  PermissionSetGroup,
  'hasActivationRequired' | 'label' | 'mutingPermissionSets' | 'permissionSets',
  'description'
>;
