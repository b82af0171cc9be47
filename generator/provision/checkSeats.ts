import type { Problem } from '../shared/problem.ts';
import type { DesiredUser } from './desiredUser.ts';
import type { FoundIndex } from './foundIndex.ts';
import type { FoundSeats } from './foundState.ts';
import { licenseToTake } from './licenseToTake.ts';
import type { PlannedUser } from './provisionPlan.ts';

interface Need {
  readonly license: FoundSeats;
  readonly noun: string;
  readonly keyPath: string;
  readonly user: DesiredUser;
}

/** One problem for every licence of which this run needs more seats than are free, over all of its users. */
export function checkSeats(
  desired: readonly DesiredUser[],
  planned: readonly PlannedUser[],
  index: FoundIndex,
): readonly Problem[] {
  const needs = desired.flatMap((user, position) => [
    ...userLicenseNeed(user, index),
    ...permissionSetLicenseNeeds(user, planned[position]!, index),
  ]);
  return [...Map.groupBy(needs, ({ license }) => license).values()].flatMap(shortage);
}

/** A new user takes a seat, and so does one that moves to another licence. */
function userLicenseNeed(user: DesiredUser, index: FoundIndex): readonly Need[] {
  const profile = index.profiles.get(user.profile.name.toLowerCase());
  const name = licenseToTake(profile, index.users.get(user.username.toLowerCase()));
  const license = name === null ? undefined : index.userLicenses.get(name.toLowerCase());
  if (!license) return [];
  return [{ license, noun: 'user licence', keyPath: 'profile.license', user }];
}

function permissionSetLicenseNeeds(user: DesiredUser, planned: PlannedUser, index: FoundIndex): readonly Need[] {
  return planned.assignments
    .filter(({ kind }) => kind === 'PermissionSetLicense')
    .map(({ name }) => ({
      license: index.permissionSetLicenses.get(name.toLowerCase())!,
      noun: 'permission set licence',
      keyPath: 'access.permissionSetLicenses',
      user,
    }));
}

/** A licence that ran out or was switched off gives no seat, however many are free (Object Reference, Status). */
function unusable({ license, noun, keyPath, user }: Need): Problem {
  return {
    position: user.position,
    keyPath,
    message: `${user.developerName}: the ${noun} "${license.name}" ${license.unusable} in this org, so that nobody can take a seat of it.`,
    fix: 'Setup > Company Information lists the licences: have it renewed, or use another one.',
  };
}

function shortage(needs: readonly Need[]): readonly Problem[] {
  const { license, noun, keyPath, user } = needs[0]!;
  if (license.unusable !== null) return needs.map(unusable);
  const free = Math.max(0, license.total - license.used);
  if (needs.length <= free) return [];
  const names = needs.map((need) => need.user.developerName).join(', ');
  return [
    {
      position: user.position,
      keyPath,
      message: `The ${noun} "${license.name}" has ${free} of ${license.total} seats free, and ${needs.length} are needed: ${names}.`,
      fix: 'Buy seats, free some in Setup > Company Information, or exclude integrations from this environment.',
    },
  ];
}
