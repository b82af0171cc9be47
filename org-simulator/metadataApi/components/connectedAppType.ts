import { endAppSessions } from '../../oauth/endAppSessions.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import { partOf } from '../body/partOf.ts';
import { textOf } from '../body/textOf.ts';
import { projectConnectedApp } from '../projection/projectConnectedApp.ts';
import { connectedAppRules } from '../rules/connectedAppRules.ts';
import type { ComponentType } from './componentType.ts';
import { newConsumerKey } from './newConsumerKey.ts';
import { newConsumerSecret } from './newConsumerSecret.ts';

/** Flags that a retrieved connected app always has (files of GSA/SF_WorkSpace and Epic-ATS/NightlyBackup). */
const FLAGS = [
  'isAdminApproved',
  'isClientCredentialEnabled',
  'isCodeCredentialEnabled',
  'isCodeCredentialPostOnly',
  'isConsumerSecretOptional',
  'isIntrospectAllTokens',
  'isNamedUserJwtEnabled',
  'isPkceRequired',
  'isRefreshTokenRotationEnabled',
  'isSecretRequiredForRefreshToken',
  'isSecretRequiredForTokenExchange',
  'isTokenExchangeEnabled',
];
const OAUTH_DEFAULTS: MetadataBody = Object.fromEntries(FLAGS.map((name) => [name, false]));
const POLICY_DEFAULTS: MetadataBody = { ipRelaxation: 'ENFORCE', refreshTokenPolicy: 'infinite' };

/** The org makes key and secret; an update keeps them. Retrieved files have the key, never the secret. */
export const connectedAppType: ComponentType = {
  name: 'ConnectedApp',
  directoryName: 'connectedApps',
  suffix: 'connectedApp',
  rules: connectedAppRules,
  stored: ({ body, existing }) => {
    if (body['oauthConfig'] === undefined) return body;
    const config = partOf(body, 'oauthConfig');
    const before = partOf(existing?.body ?? {}, 'oauthConfig');
    const consumerKey = textOf(before, 'consumerKey') ?? textOf(config, 'consumerKey') ?? newConsumerKey();
    const consumerSecret = textOf(before, 'consumerSecret') ?? textOf(config, 'consumerSecret') ?? newConsumerSecret();
    return {
      ...body,
      oauthConfig: { ...OAUTH_DEFAULTS, ...config, consumerKey, consumerSecret },
      oauthPolicy: { ...POLICY_DEFAULTS, ...partOf(body, 'oauthPolicy') },
    };
  },
  project: projectConnectedApp,
  remove: ({ id, body, fullName }, org) => {
    endAppSessions(org, textOf(body, 'label') ?? fullName);
    for (const row of org.records.all('SetupEntityAccess')) {
      if (row['SetupEntityId'] === id) org.records.remove('SetupEntityAccess', row.Id);
    }
    org.records.remove('ConnectedApplication', id);
  },
  retrieved: ({ body }) => {
    if (body['oauthConfig'] === undefined) return body;
    const { consumerSecret: _secret, ...config } = partOf(body, 'oauthConfig');
    return { ...body, oauthConfig: config };
  },
};
