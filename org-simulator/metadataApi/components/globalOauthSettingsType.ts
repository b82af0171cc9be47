import { textOf } from '../body/textOf.ts';
import { consumerKeyFree } from '../rules/consumerKeyFree.ts';
import { developerNameRule } from '../rules/developerNameRule.ts';
import { knownApp } from '../rules/knownApp.ts';
import { labelLength } from '../rules/labelLength.ts';
import { oauthSettingsExist } from '../rules/oauthSettingsExist.ts';
import { readableCertificate } from '../rules/readableCertificate.ts';
import { componentId } from './componentId.ts';
import type { ComponentType } from './componentType.ts';
import { globalOauthDefaults } from './globalOauthDefaults.ts';
import { newConsumerKey } from './newConsumerKey.ts';
import { newConsumerSecret } from './newConsumerSecret.ts';

/** The org makes key and secret, keeps them over updates, and makes new ones when the file asks to rotate them. */
export const globalOauthSettingsType: ComponentType = {
  name: 'ExtlClntAppGlobalOauthSettings',
  directoryName: 'extlClntAppGlobalOauthSets',
  suffix: 'ecaGlblOauth',
  rules: [developerNameRule, labelLength, knownApp, oauthSettingsExist, consumerKeyFree, readableCertificate],
  stored: ({ fullName, body, existing }) => {
    const kept = (name: string, rotate: boolean) => (rotate ? undefined : textOf(existing?.body ?? {}, name));
    return {
      ...globalOauthDefaults,
      label: fullName,
      ...body,
      consumerKey:
        kept('consumerKey', body['shouldRotateConsumerKey'] === true) ??
        textOf(body, 'consumerKey') ??
        newConsumerKey(),
      consumerSecret:
        kept('consumerSecret', body['shouldRotateConsumerSecret'] === true) ??
        textOf(body, 'consumerSecret') ??
        newConsumerSecret(),
      shouldRotateConsumerKey: false,
      shouldRotateConsumerSecret: false,
    };
  },
  project: ({ fullName }) => componentId('0xA', fullName),
  remove: () => undefined,
  retrieved: ({ body }) => {
    const { consumerSecret: _secret, ...rest } = body;
    return rest;
  },
};
