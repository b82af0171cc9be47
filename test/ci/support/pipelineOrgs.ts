import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCertificate } from '../../../generator/oauth/createCertificate.ts';
import { createKey } from '../../../generator/oauth/createKey.ts';
import { permissionSources } from '../../../org-simulator/access/permissionSources.ts';
import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../../org-simulator/startOrg.ts';

/** A simulated org, and what a pipeline has as secrets to log in to it by JWT. */
export interface PipelineOrg {
  readonly org: SimulatedOrg;
  /** Of the user who deploys. */
  readonly secrets: Secrets;
  /** Of another user, who plans, with the rights that docs/ci/README.md names and no more. */
  readonly planSecrets: Secrets;
}

type Secrets = Readonly<Record<'SF_ORG_INSTANCE_URL' | 'SF_CLIENT_ID' | 'SF_USERNAME' | 'SF_JWT_KEY', string>>;

/** The orgs of the two shipped environments; their files are made to describe them. */
export async function pipelineOrgs(project: string): Promise<Readonly<Record<'prod' | 'uat', PipelineOrg>>> {
  const [prod, uat] = await Promise.all([startOrg({ type: 'production' }), startOrg({ type: 'sandbox' })]);
  for (const [name, org] of Object.entries({ prod, uat })) {
    const file = join(project, `environments/${name}.yaml`);
    await writeFile(file, (await readFile(file, 'utf8')).replace(/myDomain: .*/, `myDomain: ${org.url}`));
  }
  return { prod: await withLogin(prod), uat: await withLogin(uat) };
}

/** An app that two users are pre-authorised for, as docs/ci/README.md says. */
async function withLogin(org: SimulatedOrg): Promise<PipelineOrg> {
  const { state, admin, url } = org;
  const pem = await createKey();
  const subject = { integration: 'pipeline', environment: 'any', now: new Date(), validityDays: 30 };
  const certificate = await createCertificate({ keyPem: pem, ...subject });
  const key = randomBytes(16).toString('hex');
  const id = '0H4000000000001AAA';
  const oauthConfig = {
    certificate,
    consumerKey: key,
    consumerSecret: 'none',
    isAdminApproved: true,
    scopes: ['Api', 'RefreshToken'],
  };
  state.metadata.put({ type: 'ConnectedApp', fullName: 'Pipeline', id, body: { label: 'Pipeline', oauthConfig } });
  const user = state.records.all('User').find(({ Username }) => Username === admin.username)!;
  const [source = ''] = permissionSources(state, user);
  state.records.insert('SetupEntityAccess', { ParentId: source, SetupEntityId: id });
  state.records.insert('SetupEntityAccess', { ParentId: addPlanner(org), SetupEntityId: id });
  const secrets = { SF_ORG_INSTANCE_URL: url, SF_CLIENT_ID: key, SF_USERNAME: admin.username, SF_JWT_KEY: pem };
  return { org, secrets, planSecrets: { ...secrets, SF_USERNAME: PLANNER } };
}

const PLANNER = 'planner@acme.example';

/** The id of the permission set that a new user has by his profile. */
function addPlanner({ state: { records } }: SimulatedOrg): string {
  const license = records.all('UserLicense').find(({ Name }) => Name === 'Salesforce')!;
  const profile = records.insert('Profile', { Name: 'Planner', UserLicenseId: license.Id });
  const permissions = [
    'ApiEnabled',
    'ModifyMetadata',
    'ManageUsers',
    'ManageInternalUsers',
    'AssignPermissionSets',
    'ViewSetup',
  ];
  const held = Object.fromEntries(permissions.map((name) => [`Permissions${name}`, true]));
  const owned = { Name: `X${profile.Id}`, IsOwnedByProfile: true, ProfileId: profile.Id, ...held };
  const { Id } = records.insert('PermissionSet', owned);
  const user = records.insert('User', { Username: PLANNER, IsActive: true, ProfileId: profile.Id, UserRoleId: null });
  records.insert('PermissionSetAssignment', { AssigneeId: user.Id, PermissionSetId: Id, IsActive: true });
  return Id;
}
