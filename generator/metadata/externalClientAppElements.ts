import type {
  ExternalClientApplication,
  ExtlClntAppConfigurablePolicies,
  ExtlClntAppGlobalOauthSettings,
  ExtlClntAppOauthConfigurablePolicies,
  ExtlClntAppOauthSettings,
} from '@salesforce/types/metadata';
import type { Elements } from './elements.ts';

/** Without `orgScopedExternalApp`, which names one org: the file must suit them all. */
export type ExternalClientApplicationElements = Elements<
  ExternalClientApplication,
  'contactEmail' | 'distributionState' | 'isProtected' | 'label',
  'description'
>;

/** Without `oauthLink`, which the org makes. */
export type OauthSettingsElements = Elements<
  ExtlClntAppOauthSettings,
  'commaSeparatedOauthScopes' | 'externalClientApplication' | 'isFirstPartyAppEnabled' | 'label'
>;

/**
 * Without `consumerKey` and `consumerSecret`: the org makes both, and Salesforce's guide keeps them out of source
 * control (Metadata API Developer Guide, ExtlClntAppGlobalOauthSettings). Null where the API version is too old.
 */
export type GlobalOauthSettingsElements = Elements<
  ExtlClntAppGlobalOauthSettings,
  | 'callbackUrl'
  | 'externalClientApplication'
  | 'isClientCredentialsFlowEnabled'
  | 'isCodeCredFlowEnabled'
  | 'isCodeCredPostOnly'
  | 'isConsumerSecretOptional'
  | 'isDeviceFlowEnabled'
  | 'isIntrospectAllTokens'
  | 'isNamedUserJwtEnabled'
  | 'isPkceRequired'
  | 'isRefreshTokenRotationEnabled'
  | 'isSecretRequiredForRefreshToken'
  | 'isSecretRequiredForTokenExchange'
  | 'isTokenExchangeEnabled'
  | 'label'
  | 'shouldRotateConsumerKey'
  | 'shouldRotateConsumerSecret',
  'certificate' | 'isDPopEnabled' | 'isEnforceRefreshTokenTTL'
>;

export type OauthConfigurablePoliciesElements = Elements<
  ExtlClntAppOauthConfigurablePolicies,
  | 'commaSeparatedPermissionSet'
  | 'externalClientApplication'
  | 'ipRelaxationPolicyType'
  | 'isClientCredentialsFlowEnabled'
  | 'isGuestCodeCredFlowEnabled'
  | 'isTokenExchangeFlowEnabled'
  | 'label'
  | 'permittedUsersPolicyType'
  | 'refreshTokenPolicyType'
  | 'requiredSessionLevel',
  'clientCredentialsFlowUser' | 'refreshTokenValidityPeriod' | 'refreshTokenValidityUnit'
>;

export type ConfigurablePoliciesElements = Elements<
  ExtlClntAppConfigurablePolicies,
  'externalClientApplication' | 'isEnabled' | 'isOauthPluginEnabled' | 'label' | 'startPage'
>;
