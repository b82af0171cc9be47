import type { Certificate } from '../reference/certificate/certificate.ts';
import type { RefreshTokenPolicy, ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { ConnectedAppComponent } from './component.ts';
import type { OauthConfigElements } from './connectedAppElements.ts';
import type { GeneratedApp } from './generatedApp.ts';
import { oauthScopes } from './oauthScopes.ts';

/** Values of ConnectedAppOauthPolicy (Metadata API Developer Guide, ConnectedApp). */
const IP_RELAXATION = {
  enforce: 'ENFORCE',
  bypass: 'BYPASS',
  'bypass-with-second-factor': 'BYPASS_2FACTOR',
  'enforce-relax-refresh': 'ENFORCE_RELAXREFRESH',
} as const satisfies Readonly<Record<GeneratedApp['ipRelaxation'], string>>;

interface AppSource {
  readonly user: ResolvedIntegrationUser;
  readonly app: GeneratedApp;
  /** Null only with client credentials. */
  readonly certificate: Certificate | null;
}

/**
 * The integration's connected app: only users with its permission set, nobody by consent.
 * `permissionSetName` takes the permission set's label: retrieved apps have texts that no developer name could be
 * (`OrgWide - Security Event Logging User - System` in GSA/SF_WorkSpace), as `profileName` has `System Administrator`.
 */
export function buildConnectedApp(source: AppSource): ConnectedAppComponent {
  const { user, app } = source;
  return {
    type: 'ConnectedApp',
    fullName: user.developerName,
    elements: {
      contactEmail: user.owner,
      description: user.description || null,
      label: user.label,
      oauthConfig: buildOauthConfig(source),
      oauthPolicy: {
        ipRelaxation: IP_RELAXATION[app.ipRelaxation],
        isTokenExchangeFlowEnabled: false,
        refreshTokenPolicy: refreshTokenPolicy(app.refreshToken),
      },
      permissionSetName: [user.label],
    },
  };
}

/** Every flow but the integration's own is off, and PKCE and secrets are asked for wherever Salesforce can ask. */
function buildOauthConfig({ user, app, certificate }: AppSource): OauthConfigElements {
  const clientCredentials = app.flow === 'client-credentials';
  return {
    callbackUrl: app.callbackUrl,
    certificate: certificate?.base64Pem ?? null,
    isAdminApproved: true,
    isClientCredentialEnabled: clientCredentials,
    isCodeCredentialEnabled: false,
    isCodeCredentialPostOnly: false,
    isConsumerSecretOptional: false,
    isIntrospectAllTokens: false,
    // Issues access tokens in JWT format, which the SOAP API refuses; it does not enable the JWT bearer flow.
    isNamedUserJwtEnabled: false,
    isPkceRequired: true,
    isRefreshTokenRotationEnabled: false,
    isSecretRequiredForRefreshToken: true,
    isSecretRequiredForTokenExchange: true,
    isTokenExchangeEnabled: false,
    oauthClientCredentialUser: clientCredentials ? user.user.username : null,
    scopes: oauthScopes(app.scopes),
  };
}

/** E.g. `specific_lifetime:7:DAYS`. */
function refreshTokenPolicy(refreshToken: RefreshTokenPolicy): string {
  if (!('period' in refreshToken)) return refreshToken.policy;
  const policy = refreshToken.policy === 'specific-lifetime' ? 'specific_lifetime' : 'specific_inactivity';
  return `${policy}:${refreshToken.period}:${refreshToken.unit.toUpperCase()}`;
}
