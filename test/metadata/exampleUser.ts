import type { References } from '../../generator/reference/references.ts';
import type { ResolvedIntegrationUser } from '../../generator/resolve/resolvedIntegrationUser.ts';

/** A resolved integration user with something in every place that reaches a file. */
export const exampleUser: ResolvedIntegrationUser = {
  name: 'erp-order-sync',
  environment: 'prod',
  developerName: 'Erp_Order_Sync',
  label: 'ERP Order Sync',
  description: 'Keeps orders in step with the ERP.',
  owner: 'erp-team@acme.example',
  user: {
    alias: 'erpsync',
    communityNickname: 'erp-order-sync',
    email: 'integrations@acme.example',
    emailEncoding: 'UTF-8',
    federationIdentifier: 'erp-order-sync',
    firstName: 'Integration',
    language: 'en_US',
    lastName: 'ERP Order Sync',
    locale: 'en_US',
    role: 'Integrations',
    timeZone: 'GMT',
    username: 'erp-order-sync@acme.example',
  },
  role: null,
  profile: {
    kind: 'generated',
    name: 'ERP Order Sync',
    license: 'Salesforce Integration',
    cloneOf: null,
    passwordPolicy: null,
    session: null,
  },
  login: {
    ipRanges: [
      { start: '9.0.0.1', end: '9.0.0.9', description: 'Egress' },
      { start: '10.0.0.1', end: '10.0.0.1', description: null },
    ],
    hours: {
      monday: { start: 300, end: 1320 },
      tuesday: { start: 300, end: 1320 },
      wednesday: { start: 300, end: 1320 },
      thursday: { start: 300, end: 1320 },
      friday: { start: 0, end: 1440 },
      saturday: null,
      sunday: { start: 0, end: 0 },
    },
  },
  access: {
    permissionSetLicenses: ['SalesforceAPIIntegrationPsl', 'AnotherPsl'],
    userPermissions: ['RunReports', 'ConvertLeads'],
    objects: [
      { object: 'Order', can: ['read', 'create', 'edit'], readFields: ['TotalAmount'], editFields: ['ERP__c'] },
      { object: 'Account', can: ['read', 'view-all', 'view-all-fields'], readFields: ['Industry'], editFields: [] },
    ],
    apexClasses: ['ErpEndpoint', 'ErpBatch'],
    apexPages: ['ErpPage'],
    flows: ['Erp_Flow'],
    customPermissions: ['Use_ERP'],
    customMetadataTypes: ['ERP_Setting__mdt'],
    customSettings: ['ERP_Switch__c'],
    externalCredentials: ['ERP-Principal'],
    permissionSets: ['Shared_API_Read'],
    permissionSetGroups: ['Shared_Group'],
    group: null,
  },
  app: {
    type: 'external-client-app',
    flow: 'client-credentials',
    scopes: ['RefreshToken', 'Api'],
    certificate: null,
    callbackUrl: 'https://login.salesforce.com/services/oauth2/success',
    refreshToken: { policy: 'specific-lifetime', period: 7, unit: 'days' },
    ipRelaxation: 'enforce',
  },
  monitoring: { countries: null, maxIdleDays: null, applications: null },
  waivers: [],
  source: {
    locate: (keyPath) => ({ file: 'integration-users/erp-order-sync.yaml', line: keyPath.length, column: 1 }),
    locateKey: (keyPath) => ({ file: 'integration-users/erp-order-sync.yaml', line: keyPath.length, column: 1 }),
  },
};

/** References of a run without files, at API 66.0 in every environment a test names. */
export function noReferences(apiVersion = 66): References {
  return { certificates: new Map(), profiles: new Map(), apiVersions: new Map([['prod', apiVersion]]) };
}
