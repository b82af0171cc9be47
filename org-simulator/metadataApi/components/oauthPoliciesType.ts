import { listOfText } from '../body/listOfText.ts';
import { textOf } from '../body/textOf.ts';
import { preauthorize } from '../projection/preauthorize.ts';
import { developerNameRule } from '../rules/developerNameRule.ts';
import { knownApp } from '../rules/knownApp.ts';
import { knownHandler } from '../rules/knownHandler.ts';
import { knownPreauthorized } from '../rules/knownPreauthorized.ts';
import { labelLength } from '../rules/labelLength.ts';
import { onePolicyPerApp } from '../rules/onePolicyPerApp.ts';
import { runAsUser } from '../rules/runAsUser.ts';
import { componentId } from './componentId.ts';
import type { ComponentType } from './componentType.ts';
import { oauthPoliciesDefaults } from './oauthPoliciesDefaults.ts';

/** What it lists as pre-authorised becomes SetupEntityAccess rows of the app; see `preauthorize`. */
export const oauthPoliciesType: ComponentType = {
  name: 'ExtlClntAppOauthConfigurablePolicies',
  directoryName: 'extlClntAppOauthPolicies',
  suffix: 'ecaOauthPlcy',
  rules: [developerNameRule, labelLength, knownApp, onePolicyPerApp, knownPreauthorized, knownHandler, runAsUser],
  stored: ({ fullName, body }) => ({ ...oauthPoliciesDefaults(body), label: fullName, ...body }),
  project: ({ fullName, body }, org) => {
    const appName = textOf(body, 'externalClientApplication') ?? '';
    const appId = org.metadata.get('ExternalClientApplication', appName)?.id;
    const permissionSets = listOfText(body, 'commaSeparatedPermissionSet');
    const profiles = listOfText(body, 'commaSeparatedProfile');
    if (appId !== undefined)
      preauthorize({ appId, appType: 'ExternalClientApplication', permissionSets, profiles }, org);
    return componentId('0xB', fullName);
  },
  remove: () => undefined,
  retrieved: ({ body }) => body,
};
