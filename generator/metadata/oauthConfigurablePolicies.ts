import type { RefreshTokenPolicyType } from '@salesforce/types/metadata';
import type { RefreshTokenPolicy, ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { OauthConfigurablePoliciesElements } from './externalClientAppElements.ts';
import type { GeneratedApp } from './generatedApp.ts';

/** Values named by the Metadata API Developer Guide, ExtlClntAppOauthConfigurablePolicies. */
const IP_RELAXATION = {
  enforce: 'Enforce',
  bypass: 'Bypass',
  'bypass-with-second-factor': 'Bypass_2factor',
  'enforce-relax-refresh': 'Enforce_RelaxRefresh',
} as const satisfies Readonly<Record<GeneratedApp['ipRelaxation'], string>>;

const POLICY_TYPES = {
  infinite: 'Infinite',
  zero: 'Zero',
  'specific-lifetime': 'SpecificLifetime',
  'specific-inactivity': 'SpecificInactivity',
} as const satisfies Readonly<Record<RefreshTokenPolicy['policy'], RefreshTokenPolicyType>>;

const UNITS = { hours: 'Hours', days: 'Days', months: 'Months' } as const;

interface PolicySource {
  readonly user: ResolvedIntegrationUser;
  readonly app: GeneratedApp;
  readonly label: string;
}

/**
 * Who may use the app: users with the integration's permission set, nobody by consent, and the integration user itself
 * in the client credentials flow. The guide speaks of permission set ids in `commaSeparatedPermissionSet`; its own
 * sample and apps that deploy have developer names, and ids would differ in each org.
 */
export function oauthConfigurablePolicies({ user, app, label }: PolicySource): OauthConfigurablePoliciesElements {
  const clientCredentials = app.flow === 'client-credentials';
  return {
    clientCredentialsFlowUser: clientCredentials ? user.user.username : null,
    commaSeparatedPermissionSet: user.developerName,
    externalClientApplication: user.developerName,
    ipRelaxationPolicyType: IP_RELAXATION[app.ipRelaxation],
    isClientCredentialsFlowEnabled: clientCredentials,
    isGuestCodeCredFlowEnabled: false,
    isTokenExchangeFlowEnabled: false,
    label,
    permittedUsersPolicyType: 'AdminApprovedPreAuthorized',
    refreshTokenPolicyType: POLICY_TYPES[app.refreshToken.policy],
    refreshTokenValidityPeriod: 'period' in app.refreshToken ? app.refreshToken.period : null,
    refreshTokenValidityUnit: 'unit' in app.refreshToken ? UNITS[app.refreshToken.unit] : null,
    requiredSessionLevel: 'STANDARD',
  };
}
