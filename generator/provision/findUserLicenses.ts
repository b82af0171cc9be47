import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { DesiredUser } from './desiredUser.ts';
import type { FoundSeats, FoundState } from './foundState.ts';
import { licenseToTake } from './licenseToTake.ts';
import { type LicenseRow, seatsOf } from './seatsOf.ts';

interface Row extends LicenseRow {
  readonly Name: string;
}

/** Seats of the user licences that users are about to take. */
export async function findUserLicenses(
  org: Org,
  desired: readonly DesiredUser[],
  { users, profiles }: Pick<FoundState, 'users' | 'profiles'>,
): Promise<readonly FoundSeats[]> {
  const userOf = new Map(users.map((user) => [user.username.toLowerCase(), user]));
  const profileOf = new Map(profiles.map((profile) => [profile.name.toLowerCase(), profile]));
  const taken = desired.map(({ username, profile }) =>
    licenseToTake(profileOf.get(profile.name.toLowerCase()), userOf.get(username.toLowerCase())),
  );
  const rows = await queryNames<Row>(
    org,
    taken.filter((name) => name !== null),
    (names) => soql`SELECT Name, TotalLicenses, UsedLicenses, Status FROM UserLicense WHERE Name IN ${names}`,
  );
  return rows.map((row) => seatsOf(row.Name, row));
}
