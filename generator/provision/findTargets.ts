import type { Org } from '../org/org.ts';
import { qualifiedName } from '../org/qualifiedName.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import { bareName } from './bareName.ts';
import type { DesiredUser, NamedReference } from './desiredUser.ts';
import type { FoundGroup, FoundState } from './foundState.ts';
import { namesBeyond } from './namesBeyond.ts';
import { type LicenseRow, seatsOf } from './seatsOf.ts';

interface Row extends LicenseRow {
  readonly Id: string;
  readonly Name: string;
  readonly DeveloperName: string;
  readonly NamespacePrefix: string | null;
  readonly Type: string;
}

type Targets = Pick<FoundState, 'permissionSetLicenses' | 'permissionSets' | 'permissionSetGroups' | 'roles'>;

/** Everything but profiles that the users refer to and the org has: `held` is known, the rest is looked up. */
export async function findTargets(org: Org, desired: readonly DesiredUser[], held: Targets): Promise<Targets> {
  const open = (kind: keyof Targets, select: (user: DesiredUser) => readonly NamedReference[]) =>
    namesBeyond(desired.flatMap(select), held[kind]);
  const [licenses, sets, groups, roles] = await Promise.all([
    findLicenses(
      org,
      open('permissionSetLicenses', (user) => user.permissionSetLicenses),
    ),
    findSets(
      org,
      open('permissionSets', (user) => user.permissionSets),
    ),
    findGroups(
      org,
      open('permissionSetGroups', (user) => user.permissionSetGroups),
    ),
    findRoles(
      org,
      open('roles', (user) => (user.role ? [user.role] : [])),
    ),
  ]);
  return {
    permissionSetLicenses: [...held.permissionSetLicenses, ...licenses],
    permissionSets: [...held.permissionSets, ...sets],
    permissionSetGroups: [...held.permissionSetGroups, ...groups],
    roles: [...held.roles, ...roles],
  };
}

async function findLicenses(org: Org, names: readonly string[]): Promise<Targets['permissionSetLicenses']> {
  const rows = await queryNames<Row>(
    org,
    names,
    (some) => soql`SELECT Id, DeveloperName, TotalLicenses, UsedLicenses, Status, ExpirationDate
      FROM PermissionSetLicense WHERE DeveloperName IN ${some}`,
  );
  return rows.map((row) => ({ id: row.Id, ...seatsOf(row.DeveloperName, row) }));
}

async function findSets(org: Org, names: readonly string[]): Promise<Targets['permissionSets']> {
  const rows = await queryNames<Row>(
    org,
    names.map(bareName),
    (some) => soql`SELECT Id, Name, NamespacePrefix, Type
      FROM PermissionSet WHERE IsOwnedByProfile = ${false} AND Name IN ${some}`,
  );
  // Type `Group`: what Salesforce makes of a permission set group; only the group itself can be assigned.
  return rows
    .filter(({ Type }) => Type !== 'Group')
    .map((row) => ({ id: row.Id, name: qualifiedName(row.NamespacePrefix, row.Name) }));
}

async function findGroups(org: Org, names: readonly string[]): Promise<readonly FoundGroup[]> {
  const rows = await queryNames<Row>(
    org,
    names.map(bareName),
    (some) => soql`SELECT Id, DeveloperName, NamespacePrefix, Status
      FROM PermissionSetGroup WHERE DeveloperName IN ${some}`,
  );
  return rows.map((row) => ({
    id: row.Id,
    name: qualifiedName(row.NamespacePrefix, row.DeveloperName),
    status: row.Status,
  }));
}

async function findRoles(org: Org, names: readonly string[]): Promise<Targets['roles']> {
  const rows = await queryNames<Row>(
    org,
    names,
    (some) => soql`SELECT Id, DeveloperName FROM UserRole WHERE DeveloperName IN ${some}`,
  );
  return rows.map((row) => ({ id: row.Id, name: row.DeveloperName }));
}
