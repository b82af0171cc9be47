import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { AccessRequest } from './accessRequest.ts';
import type { AccessUser } from './accessRows.ts';

interface UserRow {
  readonly Id: string;
  readonly Username: string;
  readonly IsActive: boolean;
  /** Users of the platform itself, such as the automated process, have none. */
  readonly Profile: { readonly Name: string; readonly UserLicense: { readonly Name: string } | null } | null;
  readonly UserRole: { readonly DeveloperName: string } | null;
}

/** A user without what other objects know. */
export type BareUser = Omit<AccessUser, 'isFrozen' | 'permissionSetLicenses' | 'loginIpRanges' | 'loginHours'>;

/** The users that are asked for and the org has, active or not. */
export async function findAccessUsers(org: Org, users: AccessRequest['users']): Promise<readonly BareUser[]> {
  const rows = await ('ids' in users ? findByIds(org, users.ids) : findByNames(org, users.usernames));
  return rows.map(({ Id, Username, IsActive, Profile, UserRole }) => ({
    userId: Id,
    username: Username,
    profile: Profile?.Name ?? '',
    userLicense: Profile?.UserLicense?.Name ?? '',
    role: UserRole?.DeveloperName ?? null,
    isActive: IsActive,
  }));
}

async function findByIds(org: Org, ids: readonly string[]): Promise<readonly UserRow[]> {
  return queryNames<UserRow>(
    org,
    ids,
    (some) => soql`SELECT Id, Username, IsActive, Profile.Name, Profile.UserLicense.Name, UserRole.DeveloperName
      FROM User WHERE Id IN ${some}`,
  );
}

async function findByNames(org: Org, usernames: readonly string[]): Promise<readonly UserRow[]> {
  return queryNames<UserRow>(
    org,
    usernames,
    (some) => soql`SELECT Id, Username, IsActive, Profile.Name, Profile.UserLicense.Name, UserRole.DeveloperName
      FROM User WHERE Username IN ${some}`,
  );
}
