import type { ResolvedIntegrationUser } from '../../../generator/resolve/resolvedIntegrationUser.ts';

const nowhere = { file: 'integration-users/erp-order-sync.yaml', line: 1, column: 1 };

/** The shipped kind of integration; parts replace what a test is about. */
export function resolvedUserOf(parts: Partial<ResolvedIntegrationUser> = {}): ResolvedIntegrationUser {
  return {
    name: 'erp-order-sync',
    environment: 'prod',
    developerName: 'Erp_Order_Sync',
    label: 'ERP Order Sync',
    description: '',
    owner: 'erp-team@acme.example',
    user: {
      alias: 'erpsync',
      communityNickname: 'erp-order-sync',
      email: 'integrations@acme.example',
      emailEncoding: 'UTF-8',
      federationIdentifier: null,
      firstName: null,
      language: 'en_US',
      lastName: 'ERP Order Sync',
      locale: 'en_US',
      role: null,
      timeZone: 'GMT',
      username: 'erp-order-sync@acme.example',
    },
    role: null,
    profile: { kind: 'existing', name: 'Minimum Access - API Only Integrations' },
    login: { ipRanges: [], hours: null },
    access: {
      permissionSetLicenses: ['SalesforceAPIIntegrationPsl'],
      userPermissions: [],
      objects: [],
      apexClasses: [],
      apexPages: [],
      flows: [],
      customPermissions: [],
      customMetadataTypes: [],
      customSettings: [],
      externalCredentials: [],
      permissionSets: [],
      permissionSetGroups: [],
      group: null,
    },
    app: jwtApp,
    monitoring: { countries: null, maxIdleDays: null, applications: null },
    waivers: [],
    source: { locate: () => nowhere, locateKey: () => nowhere },
    ...parts,
  };
}

const app = {
  type: 'external-client-app',
  scopes: ['Api', 'RefreshToken'],
  callbackUrl: 'https://login.salesforce.com/services/oauth2/success',
  refreshToken: { policy: 'infinite' },
  ipRelaxation: 'enforce',
} as const;

export const jwtApp = {
  ...app,
  flow: 'jwt-bearer',
  certificate: 'reference/certificates/erp-order-sync.prod.crt',
} as const;
export const clientCredentialsApp = { ...app, flow: 'client-credentials', certificate: null } as const;
