import type { MetadataBody } from '../body/metadataBody.ts';

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
