import type { ExampleProject } from '../commands/exampleProject.ts';
import { generatedProject } from './generatedProject.ts';

const ERP = 'integration-users/erp-order-sync.yaml';
const WEB = 'integration-users/web-lead-intake.yaml';

/** The example after a day's work: access wider and narrower, a user changed, an app, and an integration more. */
export function changedProject(): Promise<ExampleProject> {
  return generatedProject(async (project) => {
    await project.edit(ERP, 'read: [Industry, AnnualRevenue]', 'read: [Industry, Phone]');
    await project.edit(ERP, 'can: [read, create, edit]', 'can: [read, edit]');
    await project.edit(ERP, 'timeZone: GMT', 'timeZone: Europe/Berlin');
    await project.edit(ERP, 'alias: erpsync', 'alias: erpord');
    await project.edit(ERP, 'validity: 7 days', 'validity: 5 days');
    await project.edit(ERP, 'end: 198.51.100.20', 'end: 198.51.100.30');
    await project.edit(WEB, 'Lead: [read, create]', 'Lead: [read, create, edit]');
    await project.write('integration-users/price-feed.yaml', PRICE_FEED);
  });
}

/** The example with a permission set group, which the org recalculates in the background. */
export function groupProject(): Promise<ExampleProject> {
  return generatedProject((project) =>
    project
      .edit(
        ERP,
        'permissionSetGroups: []',
        'permissionSetGroups: []\n  group: { permissionSets: [Shared_API_Read], muting: { objects: { Product2: [read] } } }',
      )
      .then(() =>
        project.edit(ERP, '  permissionSets: [Shared_API_Read] # existing sets to assign, not generated\n', ''),
      ),
  );
}

const PRICE_FEED = `label: Price Feed
description: Publishes prices.
owner: pricing@acme.example
login:
  ipRanges:
    - cidr: \${values.formEgress}
      description: Feed
access:
  objects:
    Product2: [read]
    Pricebook2: [read]
app:
  flow: client-credentials
waivers:
  - rule: client-credentials-flow
    reason: The feed cannot sign.
    until: 2028-06-30
`;
