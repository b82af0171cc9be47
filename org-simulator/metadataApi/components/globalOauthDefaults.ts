import type { MetadataBody } from '../body/metadataBody.ts';

/**
 * Flags that a retrieve always writes, also when the deployed file had none (chrzasz/sf-th-eca-via-metadata at API 61);
 * the last two since 67.0.
 */
const GLOBAL_FLAGS = [
  'isClientCredentialsFlowEnabled',
  'isCodeCredFlowEnabled',
  'isCodeCredPostOnly',
  'isConsumerSecretOptional',
  'isDeviceFlowEnabled',
  'isIntrospectAllTokens',
  'isNamedUserJwtEnabled',
  'isPkceRequired',
  'isRefreshTokenRotationEnabled',
  'isSecretRequiredForRefreshToken',
  'isSecretRequiredForTokenExchange',
  'isTokenExchangeEnabled',
  'isDPopEnabled',
  'isEnforceRefreshTokenTTL',
];

export const globalOauthDefaults: MetadataBody = Object.fromEntries(GLOBAL_FLAGS.map((name) => [name, false]));
