import type { ReferenceProfile } from '../reference/profile/referenceProfile.ts';
import type { IpRange, LoginHours } from '../resolve/resolvedIntegrationUser.ts';
import { compareText } from '../shared/compareText.ts';
import { ALWAYS_GRANTED } from './alwaysGranted.ts';
import { isSensitivePermission } from './isSensitivePermission.ts';

/** What a new profile takes over from a reference profile, before the definition is laid over it. */
export interface ClonedProfile {
  readonly description: string | null;
  readonly loginHours: LoginHours | null;
  readonly loginIpRanges: readonly IpRange[];
  readonly userPermissions: readonly string[];
  /** What was left behind and why, a sentence each. */
  readonly notes: readonly string[];
}

interface CloneRequest {
  readonly reference: ReferenceProfile;
  /** UserLicense and name of the new profile. */
  readonly license: string;
  readonly name: string;
}

/**
 * Decides what of a profile survives in a clone for an integration user. Access to objects, fields, classes and the
 * like belongs in permission sets, and layouts, tabs and apps mean nothing to a user who never sees a page. User
 * permissions survive when the licence is the same (another licence does not allow them all) and none of them lets an
 * integration read or change what nobody granted: such a permission must stand in the definition, where it is reviewed.
 */
export function cloneProfile({ reference, license, name }: CloneRequest): ClonedProfile {
  const sameLicense = reference.userLicense === license;
  const sensitive = reference.userPermissions.filter(isSensitivePermission);
  const ordinary = reference.userPermissions.filter((permission) => !isSensitivePermission(permission));
  const heading = `${reference.file}: profile "${name}"`;
  const notes = [
    ...noteOtherElements(reference.otherElements).map((text) => `${heading} ${text}`),
    ...noteSensitive(sensitive).map((text) => `${heading} ${text}`),
    ...(sameLicense ? [] : noteLicense(reference, license).map((text) => `${heading} ${text}`)),
    ...(reference.duplicates > 0 ? [`${reference.file}: ${reference.duplicates} repeated entries were merged.`] : []),
  ];
  return {
    description: reference.description,
    loginHours: reference.loginHours,
    loginIpRanges: reference.loginIpRanges,
    userPermissions: sameLicense ? ordinary : [],
    notes,
  };
}

function noteOtherElements(elements: ReadonlyMap<string, number>): readonly string[] {
  if (elements.size === 0) return [];
  const counts = [...elements].toSorted(([left], [right]) => compareText(left, right));
  const list = counts.map(([element, count]) => `${count} ${element}`).join(', ');
  return [`does not take over ${list}: access belongs in the permission set, under "access" in the definition.`];
}

function noteSensitive(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const them = names.length === 1 ? 'it' : 'them';
  return [
    `does not take over ${count(names.length, 'sensitive user permission')} (${names.join(', ')}): ` +
      `if the integration needs ${them}, list ${them} under access.userPermissions.`,
  ];
}

function noteLicense({ userLicense, userPermissions }: ReferenceProfile, license: string): readonly string[] {
  const others = userPermissions.filter((name) => !isSensitivePermission(name) && !ALWAYS_GRANTED.includes(name));
  if (others.length === 0) return [];
  const reason =
    userLicense === null
      ? `the file names no userLicense, so nothing says that "${license}" allows them`
      : `the file is for the license "${userLicense}", this profile for "${license}"`;
  return [`does not take over ${count(others.length, 'user permission')} (${others.join(', ')}): ${reason}.`];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
