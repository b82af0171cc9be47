import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCRATCH } from './scratch.ts';

export const ENVIRONMENTS = 5;

/**
 * A project of so many integrations in 5 environments: half of them log in by JWT, half by client credentials, one in
 * ten clones a profile; each reads and writes a few objects and fields, and environments override one of ten.
 */
export function makeScaleProject(integrations: number): string {
  const root = mkdtempSync(join(SCRATCH, 'bench-'));
  for (const name of ['reference', 'sfdx-project.json']) cpSync(name, join(root, name), { recursive: true });
  mkdirSync(join(root, 'integration-users'));
  mkdirSync(join(root, 'environments'));
  for (let number = 0; number < integrations; number += 1) {
    writeFileSync(join(root, `integration-users/integration-${number}.yaml`), definition(number));
  }
  for (let number = 0; number < ENVIRONMENTS; number += 1) {
    writeFileSync(join(root, `environments/env${number}.yaml`), environment(number, integrations));
  }
  return root;
}

function definition(number: number): string {
  const jwt = 'flow: jwt-bearer\n  certificate: reference/certificates/erp-order-sync.uat.crt';
  const clone = 'profile:\n  cloneOf: reference/profiles/Minimum Access - API Only Integrations.profile-meta.xml\n';
  return `label: Integration ${number}
description: Moves records of team ${number % 17} for the benchmark.
owner: team-${number % 17}@acme.example
user: { lastName: "Integration ${number}", alias: i${number}, role: Integrations }
${number % 10 === 0 ? clone : ''}login:
  ipRanges:
    - { cidr: "\${values.egress}", description: Egress }
access:
  objects:
    Account: { can: [read], fields: { read: [Industry, AnnualRevenue] } }
    Order: { can: [read, create, edit], fields: { read: [TotalAmount], edit: [ERP_Number__c, ERP_Status__c] } }
    Product2: [read, create]
    Custom_${number}__c: { can: [read, create, edit, delete], fields: { edit: [One__c, Two__c, Three__c, Four__c] } }
  apexClasses: [Endpoint${number}]
app:
  ${number % 2 === 0 ? jwt : 'flow: client-credentials'}
`;
}

function environment(number: number, integrations: number): string {
  const overridden = Array.from({ length: Math.ceil(integrations / 10) }, (_, index) => index * 10);
  return `label: Environment ${number}
usernameSuffix: .env${number}
values: { egress: 203.0.${number}.0/28 }
overrides:
  all: { login: { hours: { monday-friday: 05:00-22:00 } } }
${overridden.map((index) => `  integration-${index}: { description: "Number ${index} in ${number}." }`).join('\n')}
`;
}
