import { textOf } from '../metadataApi/body/textOf.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';

/** What a user's passwords have to be like; names and units as in ProfilePasswordPolicy. */
export interface PasswordPolicy {
  readonly minimumPasswordLength: number;
  /** 0: anything, 1: letters and digits, 2: and special characters, 3: upper and lower case and digits, 4: and special ones. */
  readonly passwordComplexity: number;
  /** Days; 0: never. */
  readonly passwordExpiration: number;
  /** How many former passwords may not come again. */
  readonly passwordHistory: number;
  /** Wrong passwords until the user is locked out; 0: no limit. */
  readonly maxLoginAttempts: number;
  /** Minutes; 0: until an administrator unlocks the user. */
  readonly lockoutInterval: number;
}

/** Of a new org (Salesforce Help, "Set Password Policies"). */
const DEFAULTS: PasswordPolicy = {
  minimumPasswordLength: 8,
  passwordComplexity: 1,
  passwordExpiration: 90,
  passwordHistory: 3,
  maxLoginAttempts: 10,
  lockoutInterval: 15,
};

/** "Profile password policies override org-wide password policies for that profile's users" (Metadata API, ProfilePasswordPolicy). */
export function passwordPolicy(org: OrgState, user: SObjectRecord): PasswordPolicy {
  const profile = org.metadata.all('Profile').find(({ id }) => id === user['ProfileId'])?.fullName ?? '';
  const names = [profile, String(org.records.get('Profile', String(user['ProfileId']))?.['Name'])];
  const found = org.metadata
    .all('ProfilePasswordPolicy')
    .find(({ body }) => names.some((name) => name.toLowerCase() === textOf(body, 'profile')?.toLowerCase()));
  const given = Object.keys(DEFAULTS).flatMap((key) =>
    found?.body[key] === undefined ? [] : [[key, Number(found.body[key])] as const],
  );
  return { ...DEFAULTS, ...Object.fromEntries(given) };
}
