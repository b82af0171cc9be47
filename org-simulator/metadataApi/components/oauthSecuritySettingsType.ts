import { developerNameRule } from '../rules/developerNameRule.ts';
import { knownApp } from '../rules/knownApp.ts';
import { labelLength } from '../rules/labelLength.ts';
import { onePolicyPerApp } from '../rules/onePolicyPerApp.ts';
import { componentId } from './componentId.ts';
import type { ComponentType } from './componentType.ts';

export const oauthSecuritySettingsType: ComponentType = {
  name: 'ExtlClntAppOauthSecuritySettings',
  directoryName: 'extlClntAppOauthSecuritySettings',
  suffix: 'ecaOauthSecurity',
  rules: [developerNameRule, labelLength, knownApp, onePolicyPerApp],
  stored: ({ fullName, body }) => ({ label: fullName, ...body }),
  project: ({ fullName }) => componentId('0xD', fullName),
  remove: () => undefined,
  retrieved: ({ body }) => body,
};
