import type { ConnectedApp, ConnectedAppOauthConfig, ConnectedAppOauthPolicy } from '@salesforce/types/metadata';
import type { Elements } from './elements.ts';

/** Without `consumerKey` and `consumerSecret`: the org makes both, and keys are unique over all orgs. */
export type OauthConfigElements = Elements<
  ConnectedAppOauthConfig,
  | 'callbackUrl'
  | 'isAdminApproved'
  | 'isClientCredentialEnabled'
  | 'isCodeCredentialEnabled'
  | 'isCodeCredentialPostOnly'
  | 'isConsumerSecretOptional'
  | 'isIntrospectAllTokens'
  | 'isNamedUserJwtEnabled'
  | 'isPkceRequired'
  | 'isRefreshTokenRotationEnabled'
  | 'isSecretRequiredForRefreshToken'
  | 'isSecretRequiredForTokenExchange'
  | 'isTokenExchangeEnabled'
  | 'scopes',
  'certificate' | 'oauthClientCredentialUser'
>;

export type OauthPolicyElements = Elements<
  ConnectedAppOauthPolicy,
  'ipRelaxation' | 'isTokenExchangeFlowEnabled' | 'refreshTokenPolicy'
>;

export type ConnectedAppElements = Elements<
  ConnectedApp,
  'contactEmail' | 'label' | 'permissionSetName',
  'description'
> & {
  readonly [Name in keyof Pick<ConnectedApp, 'oauthConfig'>]-?: OauthConfigElements;
} & {
  readonly [Name in keyof Pick<ConnectedApp, 'oauthPolicy'>]-?: OauthPolicyElements;
};
