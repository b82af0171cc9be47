import type { Org } from '../org/org.ts';
import { qualifiedName } from '../org/qualifiedName.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import { findGroups } from './findGroups.ts';
import { type GrantHolder, holderKey } from './grantHolder.ts';

interface NamedRow {
  readonly Id: string;
  readonly NamespacePrefix: string | null;
}

/** Ids of the permission sets in which the org keeps what each holder grants, by `holderKey`. */
export async function findHolderSets(
  org: Org,
  holders: readonly GrantHolder[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const namesOf = (kind: GrantHolder['kind']) =>
    holders.filter((holder) => holder.kind === kind).map(({ name }) => (kind === 'Profile' ? name : bareName(name)));
  const [profiles, sets, groups] = await Promise.all([
    queryNames<{ readonly Id: string; readonly Profile: { readonly Name: string } }>(
      org,
      namesOf('Profile'),
      (names) => soql`SELECT Id, Profile.Name FROM PermissionSet WHERE Profile.Name IN ${names}`,
    ),
    queryNames<NamedRow & { readonly Name: string }>(
      org,
      namesOf('PermissionSet'),
      (names) => soql`SELECT Id, Name, NamespacePrefix FROM PermissionSet WHERE Name IN ${names}`,
    ),
    queryNames<NamedRow & { readonly DeveloperName: string }>(
      org,
      namesOf('PermissionSetGroup'),
      (names) =>
        soql`SELECT Id, DeveloperName, NamespacePrefix FROM PermissionSetGroup WHERE DeveloperName IN ${names}`,
    ),
  ]);
  const found = await findGroups(
    org,
    groups.map(({ Id }) => Id),
  );
  return new Map([
    ...profiles.map(({ Id, Profile }) => [holderKey({ kind: 'Profile', name: Profile.Name }), [Id]] as const),
    ...sets.map(
      ({ Id, Name, NamespacePrefix }) =>
        [holderKey({ kind: 'PermissionSet', name: qualifiedName(NamespacePrefix, Name) }), [Id]] as const,
    ),
    ...found.map((group) => [holderKey({ kind: 'PermissionSetGroup', name: group.name }), setsOfGroup(group)] as const),
  ]);
}

/** Until the org has recalculated a group, what its sets say counts besides: it is what the group is going to grant. */
function setsOfGroup(group: Awaited<ReturnType<typeof findGroups>>[number]): readonly string[] {
  const result = group.resultId === null ? [] : [group.resultId];
  return group.status === 'Updated' && result.length > 0 ? result : [...result, ...group.permissionSetIds];
}

/** Records have the namespace beside the name. No name has two underscores in a row but after a namespace. */
function bareName(name: string): string {
  return name.slice(name.indexOf('__') + (name.includes('__') ? 2 : 1));
}
