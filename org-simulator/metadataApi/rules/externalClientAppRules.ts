import type { ComponentRule } from '../components/deployedComponent.ts';
import { developerNameRule } from './developerNameRule.ts';
import { consumerKeyFree, oauthSettingsExist } from './globalOauthSettings.ts';
import { knownApp } from './knownApp.ts';
import { knownScopes } from './knownScopes.ts';
import { maxLength } from './maxLength.ts';
import { knownPreauthorized, onePolicyPerApp, runAsUser } from './oauthPolicies.ts';

const label = maxLength({ element: 'label', label: 'Label', length: 80 });

export const externalClientAppRules: readonly ComponentRule[] = [
  developerNameRule,
  label,
  maxLength({ element: 'description', label: 'Description', length: 255 }),
];

export const oauthSettingsRules: readonly ComponentRule[] = [developerNameRule, label, knownApp, knownScopes];

export const globalOauthSettingsRules: readonly ComponentRule[] = [
  developerNameRule,
  label,
  knownApp,
  oauthSettingsExist,
  consumerKeyFree,
];

export const oauthPoliciesRules: readonly ComponentRule[] = [
  developerNameRule,
  label,
  knownApp,
  onePolicyPerApp,
  knownPreauthorized,
  runAsUser,
];

export const pluginPoliciesRules: readonly ComponentRule[] = [developerNameRule, label, knownApp, onePolicyPerApp];
