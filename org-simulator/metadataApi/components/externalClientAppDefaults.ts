import type { MetadataBody } from '../body/metadataBody.ts';

/** Flags that a retrieve always writes, also when the deployed file had none (chrzasz/sf-th-eca-via-metadata, API 61). */
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
];

export function globalOauthDefaults(_apiVersion: number): MetadataBody {
  return Object.fromEntries(GLOBAL_FLAGS.map((name) => [name, false]));
}

/**
 * What the org fills in when a policy does not say it: the policy that the org itself makes is AllSelfAuthorized, refresh
 * tokens for 365 days, Enforce, STANDARD (chrzasz/sf-th-eca-via-metadata, default policy file).
 */
export function oauthPoliciesDefaults(body: MetadataBody): MetadataBody {
  const lifetime = body['refreshTokenPolicyType'] === undefined ? DEFAULT_LIFETIME : {};
  return {
    ipRelaxationPolicyType: 'Enforce',
    isClientCredentialsFlowEnabled: false,
    isGuestCodeCredFlowEnabled: false,
    isTokenExchangeFlowEnabled: false,
    permittedUsersPolicyType: 'AllSelfAuthorized',
    requiredSessionLevel: 'STANDARD',
    ...lifetime,
  };
}

const DEFAULT_LIFETIME = {
  refreshTokenPolicyType: 'SpecificLifetime',
  refreshTokenValidityPeriod: 365,
  refreshTokenValidityUnit: 'Days',
};

export const pluginPoliciesDefaults: MetadataBody = { startPage: 'None' };
