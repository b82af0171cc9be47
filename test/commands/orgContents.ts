import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import type { SObjectRecord } from '../../org-simulator/state/orgState.ts';

const METADATA = [
  'Role',
  'Profile',
  'ProfilePasswordPolicy',
  'ProfileSessionSetting',
  'PermissionSet',
  'MutingPermissionSet',
  'PermissionSetGroup',
  'ConnectedApp',
  'ExternalClientApplication',
  'ExtlClntAppOauthSettings',
  'ExtlClntAppGlobalOauthSettings',
  'ExtlClntAppOauthConfigurablePolicies',
  'ExtlClntAppConfigurablePolicies',
];

/** What rows refer to. A permission set behind a profile has a name made from its id. */
const NAMED = [
  'User',
  'Profile',
  'PermissionSet',
  'PermissionSetLicense',
  'PermissionSetGroup',
  'UserRole',
  'ConnectedApplication',
  'ExternalClientApplication',
];

/** Made anew by each org, or by each run. */
const OWN = /(^Id$|Id$|Date$|^SystemModstamp$|consumer(Key|Secret)|oauthLink|orgScopedExternalApp)/;

/** What an org holds that a deployment may change, without what differs between two equal orgs; for `toEqual`. */
export function orgContents({ state }: SimulatedOrg): Record<string, unknown> {
  const profiles = new Map(state.records.all('Profile').map((record) => [record.Id, nameOf(record)] as const));
  const names = new Map(
    NAMED.flatMap((type) => state.records.all(type)).map((record) => [
      record.Id,
      record['IsOwnedByProfile'] === true ? `behind ${profiles.get(String(record['ProfileId']))}` : nameOf(record),
    ]),
  );
  const rows = (type: string) =>
    state.records
      .all(type)
      .map((record) => JSON.stringify(withNames(record, names)))
      .toSorted();
  const metadata = METADATA.flatMap((type) => state.metadata.all(type)).map(({ type, fullName, body }) => [
    `${type} ${fullName}`,
    strip(body),
  ]);
  return {
    metadata: Object.fromEntries(metadata),
    users: [...rows('User'), ...rows('UserLogin')],
    assignments: [
      ...rows('PermissionSetAssignment'),
      ...rows('PermissionSetLicenseAssign'),
      ...rows('SetupEntityAccess'),
    ],
    groups: rows('PermissionSetGroup'),
    licenses: state.records.all('PermissionSetLicense').map((record) => [nameOf(record), record['UsedLicenses']]),
  };
}

function nameOf(record: SObjectRecord): string {
  return String(record['Username'] ?? record['DeveloperName'] ?? record['Name'] ?? record.Id);
}

/** References by name instead of id; server-made values left out. */
function withNames(record: SObjectRecord, names: ReadonlyMap<string, string>): object {
  const entries = Object.entries(record).map(([field, value]) => [field, names.get(String(value)) ?? value] as const);
  return Object.fromEntries(
    entries.filter(
      ([field, value]) =>
        !OWN.test(field) || (field.endsWith('Id') && field !== 'Id' && names.get(String(record[field])) === value),
    ),
  );
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !OWN.test(name))
      .map(([name, inner]) => [name, strip(inner)]),
  );
}
