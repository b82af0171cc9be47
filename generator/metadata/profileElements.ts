import type { Profile, ProfileLoginHours, ProfileLoginIpRange } from '@salesforce/types/metadata';
import type { Elements } from './elements.ts';

/** Minutes after midnight as text, `0` to `1440`; null for a day without a restriction. */
export type LoginHoursElements = Elements<ProfileLoginHours, never, keyof ProfileLoginHours>;

export type LoginIpRangeElements = Elements<ProfileLoginIpRange, 'endAddress' | 'startAddress', 'description'>;

/** A profile here holds what only profiles can hold; all access is in the permission set. */
export type ProfileElements = Elements<Profile, 'custom' | 'userLicense' | 'userPermissions', 'description'> & {
  readonly [Name in keyof Pick<Profile, 'loginHours'>]-?: LoginHoursElements | null;
} & {
  readonly [Name in keyof Pick<Profile, 'loginIpRanges'>]: readonly LoginIpRangeElements[];
};
