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

const DEFAULT_LIFETIME = {
  refreshTokenPolicyType: 'SpecificLifetime',
  refreshTokenValidityPeriod: 365,
  refreshTokenValidityUnit: 'Days',
};

/**
 * What the org fills in when a policy does not say it: the policy that the org itself makes is AllSelfAuthorized, refresh
 * tokens for 365 days, Enforce, STANDARD (chrzasz/sf-th-eca-via-metadata, default policy file).
 */
export function oauthPoliciesDefaults(body: MetadataBody): MetadataBody {
  return {
    ipRelaxationPolicyType: 'Enforce',
    isClientCredentialsFlowEnabled: false,
    isGuestCodeCredFlowEnabled: false,
    isTokenExchangeFlowEnabled: false,
    permittedUsersPolicyType: 'AllSelfAuthorized',
    requiredSessionLevel: 'STANDARD',
    ...(body['refreshTokenPolicyType'] === undefined ? DEFAULT_LIFETIME : {}),
  };
}
