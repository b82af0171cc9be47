import type { Certificate } from '../reference/certificate/certificate.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { ExternalClientAppComponent } from './component.ts';
import type { ExternalClientApplicationElements, GlobalOauthSettingsElements } from './externalClientAppElements.ts';
import type { GeneratedApp } from './generatedApp.ts';
import { oauthConfigurablePolicies } from './oauthConfigurablePolicies.ts';
import { commaSeparatedOauthScopes } from './oauthScopes.ts';

/** The first API version with these two elements: absent from the WSDL of API 66.0, retrieved by API 67.0. */
const SENDER_CONSTRAINTS_SINCE = 67;

interface AppSource {
  readonly user: ResolvedIntegrationUser;
  readonly app: GeneratedApp;
  /** Null only with client credentials. */
  readonly certificate: Certificate | null;
  readonly apiVersion: number;
}

/**
 * The five components of an external client app. Names of the four beside the app are those that Setup gives them
 * (retrieved apps of RamiroHernandez/CICD and Epic-ATS/NightlyBackup), so that an app made by hand is taken over and
 * not doubled. They go together: without its OAuth settings the global ones are refused, and without a policy the org
 * makes one that lets every user authorise himself.
 */
export function buildExternalClientApp(source: AppSource): readonly ExternalClientAppComponent[] {
  const { user, app } = source;
  const name = user.developerName;
  const satellite = (suffix: string) => `${name}_${suffix}`;
  return [
    { type: 'ExternalClientApplication', fullName: name, elements: externalClientApplication(user) },
    {
      type: 'ExtlClntAppOauthSettings',
      fullName: satellite('oauth'),
      elements: {
        commaSeparatedOauthScopes: commaSeparatedOauthScopes(app.scopes),
        externalClientApplication: name,
        isFirstPartyAppEnabled: false,
        label: satellite('oauth'),
      },
    },
    {
      type: 'ExtlClntAppGlobalOauthSettings',
      fullName: satellite('glbloauth'),
      elements: globalOauthSettings(source, satellite('glbloauth')),
    },
    {
      type: 'ExtlClntAppOauthConfigurablePolicies',
      fullName: satellite('oauthPlcy'),
      elements: oauthConfigurablePolicies({ user, app, label: satellite('oauthPlcy') }),
    },
    {
      type: 'ExtlClntAppConfigurablePolicies',
      fullName: satellite('plcy'),
      elements: {
        externalClientApplication: name,
        isEnabled: true,
        isOauthPluginEnabled: true,
        label: satellite('plcy'),
        startPage: 'None',
      },
    },
  ];
}

function externalClientApplication(user: ResolvedIntegrationUser): ExternalClientApplicationElements {
  return {
    contactEmail: user.owner,
    description: user.description || null,
    distributionState: 'Local',
    isProtected: false,
    label: user.label,
  };
}

/** Every flow but the integration's own is off, and PKCE and secrets are asked for wherever Salesforce can ask. */
function globalOauthSettings(source: AppSource, label: string): GlobalOauthSettingsElements {
  const { user, app, certificate, apiVersion } = source;
  const whenKnown = apiVersion >= SENDER_CONSTRAINTS_SINCE ? false : null;
  return {
    callbackUrl: app.callbackUrl,
    // Its presence enables the JWT bearer flow (Metadata API Developer Guide, ExtlClntAppGlobalOauthSettings).
    certificate: certificate?.base64Der ?? null,
    externalClientApplication: user.developerName,
    isClientCredentialsFlowEnabled: app.flow === 'client-credentials',
    isCodeCredFlowEnabled: false,
    isCodeCredPostOnly: false,
    isConsumerSecretOptional: false,
    isDPopEnabled: whenKnown,
    isDeviceFlowEnabled: false,
    isEnforceRefreshTokenTTL: whenKnown,
    isIntrospectAllTokens: false,
    // Issues access tokens in JWT format, which the SOAP API refuses; it does not enable the JWT bearer flow.
    isNamedUserJwtEnabled: false,
    isPkceRequired: true,
    isRefreshTokenRotationEnabled: false,
    isSecretRequiredForRefreshToken: true,
    isSecretRequiredForTokenExchange: true,
    isTokenExchangeEnabled: false,
    label,
    // True would replace the live credentials with each deployment.
    shouldRotateConsumerKey: false,
    shouldRotateConsumerSecret: false,
  };
}
