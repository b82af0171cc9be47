import { closing } from './closing.ts';
import type { EffectOf, EffectRule } from './effectOf.ts';
import { opening } from './opening.ts';

/** What an app asks for or holds back when it is on. */
const CLOSING: Readonly<Record<string, string>> = {
  isAdminApproved: 'admin-approved users only',
  isCodeCredPostOnly: 'credentials in POST bodies only',
  isCodeCredentialPostOnly: 'credentials in POST bodies only',
  isDPopEnabled: 'DPoP',
  isEnforceRefreshTokenTTL: 'enforced lifetime of refresh tokens',
  isIpBindingEnabled: 'tokens bound to an IP address',
  isPkceRequired: 'PKCE required',
  isRefreshTokenRotationEnabled: 'refresh token rotation',
  isSecretRequiredForRefreshToken: 'consumer secret required for refresh tokens',
  isSecretRequiredForTokenExchange: 'consumer secret required for token exchange',
};

/** What an app opens when it is on. */
const OPENING: Readonly<Record<string, string>> = {
  isCanvasPluginEnabled: 'Canvas plugin',
  isClientCredentialEnabled: 'client credentials flow',
  isClientCredentialsFlowEnabled: 'client credentials flow',
  isCodeCredFlowEnabled: 'code and credentials flow',
  isCodeCredentialEnabled: 'code and credentials flow',
  isConsumerSecretOptional: 'consumer secret optional',
  isDeviceFlowEnabled: 'device flow',
  isEnabled: 'app enabled',
  isGuestCodeCredFlowEnabled: 'code and credentials flow for guests',
  // With it the app sees every token of the org, not its own alone (ExtlClntAppGlobalOauthSettings).
  isIntrospectAllTokens: 'introspection of all tokens',
  isNamedUserJwtEnabled: 'JWT access tokens',
  isOauthPluginEnabled: 'OAuth plugin',
  isSamlPluginEnabled: 'SAML plugin',
  isTokenExchangeEnabled: 'token exchange flow',
  isTokenExchangeFlowEnabled: 'token exchange flow',
};

/** Switches of apps (Metadata API Developer Guide, ConnectedApp and the types of external client apps). */
export const APP_SWITCH_RULES: readonly EffectRule[] = [...rules(CLOSING, closing), ...rules(OPENING, opening)];

function rules(switches: Readonly<Record<string, string>>, effect: EffectOf): readonly EffectRule[] {
  return Object.entries(switches).map(([element, what]) => ({
    path: new RegExp(`^(?:oauthConfig\\.|oauthPolicy\\.)?${element}$`),
    what,
    effect,
  }));
}
