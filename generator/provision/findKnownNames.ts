import type { Org } from '../org/org.ts';
import { qualifiedName } from '../org/qualifiedName.ts';
import { type Soql, soql } from '../org/soql.ts';
import type { DesiredUser, NamedReference } from './desiredUser.ts';
import type { FoundState } from './foundState.ts';

type Kind = keyof FoundState['known'];
type Named = Omit<FoundState, 'known' | 'userLicenses'>;

interface Row {
  readonly Name?: string;
  readonly DeveloperName?: string;
  readonly NamespacePrefix?: string | null;
  readonly Type?: string;
}

/** More names than any org has that a person could mistype one for another. */
const QUERIES: Readonly<Record<Kind, Soql>> = {
  PermissionSet: soql`SELECT Name, NamespacePrefix, Type FROM PermissionSet WHERE IsOwnedByProfile = ${false} LIMIT 2000`,
  PermissionSetGroup: soql`SELECT DeveloperName, NamespacePrefix FROM PermissionSetGroup LIMIT 2000`,
  PermissionSetLicense: soql`SELECT DeveloperName FROM PermissionSetLicense LIMIT 2000`,
  Profile: soql`SELECT Name FROM Profile LIMIT 2000`,
  UserRole: soql`SELECT DeveloperName FROM UserRole LIMIT 2000`,
};

/** All names of every kind of which a user names one that was not found; no query when everything was. */
export async function findKnownNames(
  org: Org,
  desired: readonly DesiredUser[],
  found: Named,
): Promise<FoundState['known']> {
  const kinds = (Object.keys(QUERIES) as Kind[]).filter((kind) => isIncomplete(kind, desired, found));
  const entries = await Promise.all(
    kinds.map(async (kind): Promise<[Kind, readonly string[]]> => {
      const rows = (await org.query<Row>(QUERIES[kind])).filter(({ Type }) => Type !== 'Group');
      return [kind, rows.map((row) => qualifiedName(row.NamespacePrefix ?? null, row.DeveloperName ?? row.Name ?? ''))];
    }),
  );
  return Object.fromEntries(entries);
}

function isIncomplete(kind: Kind, desired: readonly DesiredUser[], found: Named): boolean {
  const [references, names] = SIDES[kind];
  const have = new Set(names(found).map(({ name }) => name.toLowerCase()));
  return desired.some((user) => references(user).some(({ name }) => !have.has(name.toLowerCase())));
}

type Side = readonly [
  (user: DesiredUser) => readonly NamedReference[],
  (found: Named) => readonly { readonly name: string }[],
];

const SIDES: Readonly<Record<Kind, Side>> = {
  PermissionSet: [(user) => user.permissionSets, (found) => found.permissionSets],
  PermissionSetGroup: [(user) => user.permissionSetGroups, (found) => found.permissionSetGroups],
  PermissionSetLicense: [(user) => user.permissionSetLicenses, (found) => found.permissionSetLicenses],
  Profile: [(user) => [user.profile], (found) => found.profiles],
  UserRole: [(user) => (user.role ? [user.role] : []), (found) => found.roles],
};
