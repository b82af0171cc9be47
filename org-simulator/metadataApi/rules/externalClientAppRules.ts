import type { ComponentRule } from '../components/deployedComponent.ts';

export const externalClientAppRules: readonly ComponentRule[] = [];
export const oauthSettingsRules: readonly ComponentRule[] = [];
export const globalOauthSettingsRules: readonly ComponentRule[] = [];
export const oauthPoliciesRules: readonly ComponentRule[] = [];
export const pluginPoliciesRules: readonly ComponentRule[] = [];
