import { listOfText } from '../body/listOfText.ts';
import { developerNameRule } from '../rules/developerNameRule.ts';
import { knownApp } from '../rules/knownApp.ts';
import { knownScopes } from '../rules/knownScopes.ts';
import { labelLength } from '../rules/labelLength.ts';
import { componentId } from './componentId.ts';
import type { ComponentType } from './componentType.ts';
import { shortId } from './shortId.ts';

/** `oauthLink` is made by the org and retrieved; its second part is the id of these settings. */
export const oauthSettingsType: ComponentType = {
  name: 'ExtlClntAppOauthSettings',
  directoryName: 'extlClntAppOauthSettings',
  suffix: 'ecaOauth',
  rules: [developerNameRule, labelLength, knownApp, knownScopes],
  stored: ({ fullName, body }, org) => ({
    isFirstPartyAppEnabled: false,
    label: fullName,
    ...body,
    commaSeparatedOauthScopes: listOfText(body, 'commaSeparatedOauthScopes').join(', '),
    oauthLink: `${shortId(org.orgId)}:${shortId(componentId('888', fullName))}`,
  }),
  project: ({ fullName }) => componentId('888', fullName),
  remove: () => undefined,
  retrieved: ({ body }) => body,
};
