import { loadProject } from '../../generator/definitions/loadProject.ts';
import type { ResolvedEnvironment } from '../../generator/resolve/resolvedEnvironment.ts';
import { resolveProject } from '../../generator/resolve/resolveProject.ts';
import { EVERYTHING } from './projectOf.ts';

const OPEN = { start: 300, end: 1320 };

const PROD = {
  name: 'prod',
  file: 'environments/prod.yaml',
  label: 'Production',
  org: { alias: 'acme-prod', type: 'production', myDomain: 'https://acme.my.salesforce.com' },
  apiVersion: '66.0',
  orgId: null,
  sinks: new Map(),
  users: [
    {
      name: 'erp-order-sync',
      environment: 'prod',
      developerName: 'Erp_Order_Sync',
      label: 'ERP Order Sync',
      description: 'Reads accounts and keeps orders in step with the ERP.',
      owner: 'erp-team@acme.example',
      user: {
        alias: 'erpsync',
        communityNickname: 'erp-order-sync@acme.example',
        email: 'integrations@acme.example',
        emailEncoding: 'UTF-8',
        federationIdentifier: null,
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
        name: 'ERP Order Sync Integration',
        license: 'Salesforce Integration',
        cloneOf: 'reference/profiles/Minimum Access - API Only Integrations.profile-meta.xml',
        passwordPolicy: null,
        session: null,
      },
      login: {
        ipRanges: [
          { start: '198.51.100.10', end: '198.51.100.20', description: 'Failover site' },
          { start: '203.0.113.0', end: '203.0.113.15', description: 'ERP egress' },
        ],
        hours: null,
      },
      access: {
        permissionSetLicenses: ['SalesforceAPIIntegrationPsl'],
        userPermissions: [],
        objects: [
          { object: 'Account', can: ['read'], readFields: ['Industry', 'AnnualRevenue'], editFields: [] },
          {
            object: 'Order',
            can: ['read', 'create', 'edit'],
            readFields: ['TotalAmount'],
            editFields: ['ERP_Number__c', 'ERP_Status__c'],
          },
          { object: 'Pricebook2', can: ['read'], readFields: [], editFields: [] },
        ],
        apexClasses: ['ErpOrderEndpoint'],
        apexPages: [],
        flows: [],
        customPermissions: ['Use_ERP_Endpoint'],
        customMetadataTypes: ['ERP_Setting__mdt'],
        customSettings: [],
        externalCredentials: [],
        permissionSets: ['Shared_API_Read'],
        permissionSetGroups: [],
        group: null,
      },
      app: {
        type: 'external-client-app',
        flow: 'jwt-bearer',
        scopes: ['Api', 'RefreshToken'],
        certificate: 'reference/certificates/erp-order-sync.prod.crt',
        callbackUrl: 'https://login.salesforce.com/services/oauth2/success',
        refreshToken: { policy: 'specific-lifetime', period: 1, unit: 'days' },
        ipRelaxation: 'enforce',
      },
      monitoring: { countries: ['DE', 'IE'], maxIdleDays: 14, applications: ['ERP Order Sync'] },
      waivers: [],
    },
    {
      name: 'web-lead-intake',
      environment: 'prod',
      developerName: 'Web_Lead_Intake',
      label: 'Web Lead Intake',
      description: 'Creates leads from the forms of the web site.',
      owner: 'marketing-ops@acme.example',
      user: {
        alias: 'weblead',
        communityNickname: 'web-lead-intake@acme.example',
        email: 'marketing-ops@acme.example',
        emailEncoding: 'UTF-8',
        federationIdentifier: null,
        firstName: null,
        language: 'en_US',
        lastName: 'Web Lead Intake',
        locale: 'en_US',
        role: null,
        timeZone: 'GMT',
        username: 'web-lead-intake@acme.example',
      },
      role: null,
      profile: {
        kind: 'generated',
        name: 'Web Lead Intake Integration',
        license: 'Salesforce Integration',
        cloneOf: null,
        passwordPolicy: null,
        session: null,
      },
      login: {
        ipRanges: [{ start: '203.0.113.0', end: '203.0.113.15', description: 'Form service egress' }],
        hours: null,
      },
      access: {
        permissionSetLicenses: ['SalesforceAPIIntegrationPsl'],
        userPermissions: [],
        objects: [{ object: 'Lead', can: ['read', 'create'], readFields: [], editFields: [] }],
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
      app: {
        type: 'external-client-app',
        flow: 'client-credentials',
        scopes: ['Api'],
        certificate: null,
        callbackUrl: 'https://login.salesforce.com/services/oauth2/success',
        refreshToken: { policy: 'zero' },
        ipRelaxation: 'enforce',
      },
      monitoring: { countries: null, maxIdleDays: null, applications: null },
      waivers: [
        {
          rule: 'client-credentials-flow',
          for: null,
          reason: 'The form service can keep a secret, but cannot sign; its successor can.',
          until: '2028-06-30',
        },
      ],
    },
  ],
} as const;

const [ERP, WEB] = PROD.users;

const UAT = {
  name: 'uat',
  file: 'environments/uat.yaml',
  label: 'User acceptance test',
  org: { alias: 'acme-uat', type: 'sandbox', myDomain: 'https://acme--uat.sandbox.my.salesforce.com' },
  apiVersion: '66.0',
  orgId: null,
  sinks: new Map(),
  users: [
    {
      ...ERP,
      environment: 'uat',
      user: {
        ...ERP.user,
        communityNickname: 'erp-order-sync@acme.example.uat',
        email: 'integrations+uat@acme.example',
        username: 'erp-order-sync@acme.example.uat',
      },
      login: {
        ipRanges: [ERP.login.ipRanges[0], { start: '203.0.113.64', end: '203.0.113.79', description: 'ERP egress' }],
        hours: {
          monday: OPEN,
          tuesday: OPEN,
          wednesday: OPEN,
          thursday: OPEN,
          friday: OPEN,
          saturday: { start: 480, end: 720 },
          sunday: { start: 0, end: 0 },
        },
      },
      app: {
        ...ERP.app,
        certificate: 'reference/certificates/erp-order-sync.uat.crt',
        refreshToken: { policy: 'specific-lifetime', period: 7, unit: 'days' },
      },
    },
    {
      ...WEB,
      environment: 'uat',
      login: {
        ipRanges: [{ start: '203.0.113.64', end: '203.0.113.79', description: 'Form service egress' }],
        hours: null,
      },
      user: {
        ...WEB.user,
        communityNickname: 'web-lead-intake@acme.example.uat',
        username: 'web-lead-intake@acme.example.uat',
      },
    },
  ],
};

describe('the shipped examples', () => {
  it('resolve to exactly these values', async () => {
    const { environments, warnings } = resolveProject(await loadProject(process.cwd()), EVERYTHING);

    expect(environments.map(withoutSources)).toEqual([PROD, UAT]);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['prod', ['app', 'refreshToken', 'validity'], 'environments/prod.yaml:17:38'],
    ['uat', ['app', 'refreshToken', 'validity'], 'integration-users/erp-order-sync.yaml:66:56'],
    ['prod', ['login', 'ipRanges', 0, 'cidr'], 'environments/prod.yaml:11:14'],
    ['prod', ['login', 'ipRanges', 1, 'start'], 'integration-users/erp-order-sync.yaml:28:14'],
    ['uat', ['login', 'hours', 'tuesday'], 'integration-users/erp-order-sync.yaml:32:20'],
    ['prod', ['access', 'objects', 'Pricebook2', 'can', 0], 'integration-users/erp-order-sync.yaml:49:18'],
    ['prod', ['app', 'certificate'], 'integration-users/erp-order-sync.yaml:64:16'],
  ])('know in %s where %j was written', async (name, path, place) => {
    const { environments } = resolveProject(await loadProject(process.cwd()), EVERYTHING);
    const user = environments.find((environment) => environment.name === name)?.users[0];

    const { file, line, column } = user!.source.locate(path);
    expect(`${file}:${line}:${column}`).toBe(place);
  });
});

function withoutSources({ source: _environment, ...environment }: ResolvedEnvironment): unknown {
  return { ...environment, users: environment.users.map(({ source: _user, ...user }) => user) };
}
