import { caseSettingsType } from './caseSettingsType.ts';
import type { ComponentType } from './componentType.ts';
import { connectedAppType } from './connectedAppType.ts';
import { customPermissionType } from './customPermissionType.ts';
import { externalClientApplicationType } from './externalClientApplicationType.ts';
import { globalOauthSettingsType } from './globalOauthSettingsType.ts';
import { mutingPermissionSetType } from './mutingPermissionSetType.ts';
import { oauthPoliciesType } from './oauthPoliciesType.ts';
import { oauthSecuritySettingsType } from './oauthSecuritySettingsType.ts';
import { oauthSettingsType } from './oauthSettingsType.ts';
import { permissionSetGroupType } from './permissionSetGroupType.ts';
import { permissionSetType } from './permissionSetType.ts';
import { pluginPoliciesType } from './pluginPoliciesType.ts';
import { profilePasswordPolicyType } from './profilePasswordPolicyType.ts';
import { profileSessionSettingType } from './profileSessionSettingType.ts';
import { profileType } from './profileType.ts';
import { roleType } from './roleType.ts';

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
  caseSettingsType,
];
