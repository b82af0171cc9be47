import type { Component } from './component.ts';

interface MetadataFolder {
  readonly folder: string;
  readonly suffix: string;
}

/**
 * Where components of each type are kept in source format, and the suffix of their files.
 * Source: the metadata registry of @salesforce/source-deploy-retrieve. `User` is a record and not a Metadata API type;
 * its files follow the same pattern and are kept from SDR by `.forceignore`.
 */
export const METADATA_FOLDERS: Readonly<Record<Component['type'], MetadataFolder>> = {
  Role: { folder: 'roles', suffix: 'role' },
  Profile: { folder: 'profiles', suffix: 'profile' },
  ProfilePasswordPolicy: { folder: 'profilePasswordPolicies', suffix: 'profilePasswordPolicy' },
  ProfileSessionSetting: { folder: 'profileSessionSettings', suffix: 'profileSessionSetting' },
  PermissionSet: { folder: 'permissionsets', suffix: 'permissionset' },
  MutingPermissionSet: { folder: 'mutingpermissionsets', suffix: 'mutingpermissionset' },
  PermissionSetGroup: { folder: 'permissionsetgroups', suffix: 'permissionsetgroup' },
  ConnectedApp: { folder: 'connectedApps', suffix: 'connectedApp' },
  ExternalClientApplication: { folder: 'externalClientApps', suffix: 'eca' },
  ExtlClntAppOauthSettings: { folder: 'extlClntAppOauthSettings', suffix: 'ecaOauth' },
  ExtlClntAppGlobalOauthSettings: { folder: 'extlClntAppGlobalOauthSets', suffix: 'ecaGlblOauth' },
  ExtlClntAppOauthConfigurablePolicies: { folder: 'extlClntAppOauthPolicies', suffix: 'ecaOauthPlcy' },
  ExtlClntAppConfigurablePolicies: { folder: 'extlClntAppPolicies', suffix: 'ecaPlcy' },
  User: { folder: 'users', suffix: 'user' },
};
