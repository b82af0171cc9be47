import { developerNameRule } from '../rules/developerNameRule.ts';
import { knownApp } from '../rules/knownApp.ts';
import { labelLength } from '../rules/labelLength.ts';
import { onePolicyPerApp } from '../rules/onePolicyPerApp.ts';
import { componentId } from './componentId.ts';
import type { ComponentType } from './componentType.ts';

export const pluginPoliciesType: ComponentType = {
  name: 'ExtlClntAppConfigurablePolicies',
  directoryName: 'extlClntAppPolicies',
  suffix: 'ecaPlcy',
  rules: [developerNameRule, labelLength, knownApp, onePolicyPerApp],
  stored: ({ fullName, body }) => ({ label: fullName, ...body }),
  project: ({ fullName }) => componentId('0xC', fullName),
  remove: () => undefined,
  retrieved: ({ body }) => body,
};
