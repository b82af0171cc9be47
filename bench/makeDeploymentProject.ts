import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The only environment of the project. */
export const DEPLOYED_ENVIRONMENT = 'prod';

/** Keys take a second each to make: here, and nowhere else, integrations share one. */
const POLICY = 'rules: { certificate-shared: off }\n';

/**
 * A project of so many integrations for one production org at `url`, which must hold what the shipped example refers to:
 * in turns JWT bearer and client credentials, half of them with a role, one in four with a permission set that is there
 * already; all with a profile and a permission set of their own, login ranges, and a permission set licence.
 */
export function makeDeploymentProject(integrations: number, url: string): string {
  const root = mkdtempSync(join(tmpdir(), 'deployment-'));
  for (const name of ['reference', 'sfdx-project.json', '.forceignore']) {
    cpSync(name, join(root, name), { recursive: true });
  }
  for (const folder of ['integration-users', 'environments']) mkdirSync(join(root, folder));
  writeFileSync(join(root, `environments/${DEPLOYED_ENVIRONMENT}.yaml`), environment(url));
  writeFileSync(join(root, 'policy.yaml'), POLICY);
  for (let number = 0; number < integrations; number += 1) {
    writeFileSync(join(root, definitionPath(number)), definition(number));
  }
  return root;
}

/** Where an integration is defined, below the project's folder. */
export function definitionPath(number: number): string {
  return `integration-users/integration-${number}.yaml`;
}

function environment(url: string): string {
  return `label: Production
org: { type: production, myDomain: "${url}" }
usernameSuffix: .bench
values: { egress: 203.0.113.0/28 }
`;
}

function definition(number: number): string {
  const jwt = 'flow: jwt-bearer\n  certificate: reference/certificates/erp-order-sync.prod.crt';
  return `label: Integration ${number}
owner: team-${number % 17}@acme.example
user: { alias: i${number}, lastName: "Integration ${number}"${number % 4 < 2 ? ', role: Integrations' : ''} }
login:
  ipRanges:
    - { cidr: "\${values.egress}", description: Egress }
access:
  objects:
    Account: { can: [read], fields: { read: [Industry, AnnualRevenue] } }
    Order: { can: [read, create, edit], fields: { read: [TotalAmount], edit: [ERP_Number__c, ERP_Status__c] } }
    Lead: [read, create]
  apexClasses: [ErpOrderEndpoint]
  customPermissions: [Use_ERP_Endpoint]
  permissionSets: [${number % 4 === 0 ? 'Shared_API_Read' : ''}]
app:
  ${number % 2 === 0 ? jwt : 'flow: client-credentials'}
`;
}
