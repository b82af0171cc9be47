import type { Org } from '../org/org.ts';
import { soql } from '../org/soql.ts';
import type { DesiredUser } from './desiredUser.ts';
import type { FoundState } from './foundState.ts';
import { queryNames } from './queryNames.ts';

interface ProfileRow {
  readonly Id: string;
  readonly Name: string;
  readonly UserLicense: { readonly Name: string };
}

interface LicenseRow {
  readonly Name: string;
  readonly TotalLicenses: number;
  readonly UsedLicenses: number;
}

/** The users' profiles, and the seats of `licenses` besides those of the profiles that were found. */
export async function findProfiles(
  org: Org,
  desired: readonly DesiredUser[],
  licenses: readonly string[],
): Promise<Pick<FoundState, 'profiles' | 'userLicenses'>> {
  const rows = await queryNames<ProfileRow>(
    org,
    desired.map(({ profile }) => profile.name),
    (names) => soql`SELECT Id, Name, UserLicense.Name FROM Profile WHERE Name IN ${names}`,
  );
  const profiles = rows.map((row) => ({ id: row.Id, name: row.Name, userLicense: row.UserLicense.Name }));
  const seats = await queryNames<LicenseRow>(
    org,
    [...profiles.map(({ userLicense }) => userLicense), ...licenses],
    (names) => soql`SELECT Name, TotalLicenses, UsedLicenses FROM UserLicense WHERE Name IN ${names}`,
  );
  return {
    profiles,
    userLicenses: seats.map((row) => ({ name: row.Name, total: row.TotalLicenses, used: row.UsedLicenses })),
  };
}
