import type { ComponentType } from './componentType.ts';
import { connectedAppType } from './connectedAppType.ts';
import {
  externalClientApplicationType,
  globalOauthSettingsType,
  oauthPoliciesType,
  oauthSecuritySettingsType,
  oauthSettingsType,
  pluginPoliciesType,
} from './externalClientAppTypes.ts';
import { mutingPermissionSetType, permissionSetGroupType } from './permissionSetGroupTypes.ts';
import { permissionSetType } from './permissionSetType.ts';
import { customPermissionType, profilePasswordPolicyType, profileSessionSettingType, roleType } from './plainTypes.ts';
import { profileType } from './profileType.ts';

/** The metadata types that the simulated org supports, each after those it may refer to: the order of a deployment. */
export const componentTypes: readonly ComponentType[] = [
  roleType,
  customPermissionType,
  permissionSetType,
  mutingPermissionSetType,
  permissionSetGroupType,
  profileType,
  profilePasswordPolicyType,
  profileSessionSettingType,
  connectedAppType,
  externalClientApplicationType,
  oauthSettingsType,
  globalOauthSettingsType,
  oauthPoliciesType,
  pluginPoliciesType,
  oauthSecuritySettingsType,
];
