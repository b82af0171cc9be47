import type { ConnectedAppOauthAccessScope } from '@salesforce/types/metadata';

/** The order in which Salesforce returns OAuth scopes: that of the enum in the Metadata API's WSDL. */
const POSITIONS = {
  Basic: 0,
  Api: 1,
  Web: 2,
  Full: 3,
  Chatter: 4,
  CustomApplications: 5,
  RefreshToken: 6,
  OpenID: 7,
  Profile: 8,
  Email: 9,
  Address: 10,
  Phone: 11,
  OfflineAccess: 12,
  CustomPermissions: 13,
  Wave: 14,
  Eclair: 15,
  Pardot: 16,
  Lightning: 17,
  Content: 18,
  CDPIngest: 19,
  CDPProfile: 20,
  CDPQuery: 21,
  Chatbot: 22,
  CDPSegment: 23,
  CDPIdentityResolution: 24,
  CDPCalculatedInsight: 25,
  ForgotPassword: 26,
  UserRegistration: 27,
  SFAP: 28,
  Interaction: 29,
  CDP: 30,
  EinsteinGPT: 31,
  PwdlessLogin: 32,
  MCP: 33,
  SCRT: 34,
  DataCloudUserClaims: 35,
  A2A: 36,
  CmdbDiscovery: 37,
  SemanticLayer: 38,
} as const satisfies Readonly<Record<ConnectedAppOauthAccessScope, number>>;

/** The scopes, each once, in Salesforce's order. */
export function oauthScopes(names: readonly string[]): readonly ConnectedAppOauthAccessScope[] {
  return [...new Set(names.map(toScope))].toSorted((left, right) => POSITIONS[left] - POSITIONS[right]);
}

/**
 * The scopes as external client apps spell them: a comma and a blank between them, and another name for the Salesforce
 * API Platform (forcedotcom/cli#3482 and retrieved `.ecaOauth` files have `Api, Web, RefreshToken`).
 */
export function commaSeparatedOauthScopes(names: readonly string[]): string {
  return oauthScopes(names)
    .map((scope) => (scope === 'SFAP' ? 'SFApiPlatform' : scope))
    .join(', ');
}

function toScope(name: string): ConnectedAppOauthAccessScope {
  if (!Object.hasOwn(POSITIONS, name)) throw new Error(`"${name}" is no OAuth scope of the Metadata API.`);
  return name as ConnectedAppOauthAccessScope;
}
