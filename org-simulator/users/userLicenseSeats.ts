import { ApiError } from '../http/apiError.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';

/** A seat of the user licence that follows from the profile; a user who moves within a licence keeps his. */
export function assertSeat(org: OrgState, profileId: unknown, user?: SObjectRecord): void {
  const license = licenseOf(org, profileId);
  if (license === undefined) return;
  const keeps = user?.['IsActive'] === true && licenseOf(org, user['ProfileId'])?.Id === license.Id;
  const taken = activeUsers(org).get(license.Id) ?? 0;
  if (keeps || taken < Number(license['TotalLicenses'])) return;
  throw new ApiError('LICENSE_LIMIT_EXCEEDED', 'License Limit Exceeded', { fields: [] });
}

/** UsedLicenses counts active users. */
export function recountUserLicenses(org: OrgState): void {
  const used = activeUsers(org);
  for (const license of org.records.all('UserLicense')) {
    const UsedLicenses = used.get(license.Id) ?? 0;
    if (license['UsedLicenses'] !== UsedLicenses) org.records.update('UserLicense', license.Id, { UsedLicenses });
  }
}

function activeUsers(org: OrgState): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const user of org.records.all('User')) {
    if (user['IsActive'] !== true) continue;
    const id = licenseOf(org, user['ProfileId'])?.Id ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function licenseOf(org: OrgState, profileId: unknown): SObjectRecord | undefined {
  const profile = typeof profileId === 'string' ? org.records.get('Profile', profileId) : undefined;
  return profile && org.records.get('UserLicense', String(profile['UserLicenseId']));
}
