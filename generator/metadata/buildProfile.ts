import type { References } from '../reference/references.ts';
import type { IpRange, ResolvedIntegrationUser, ResolvedProfile } from '../resolve/resolvedIntegrationUser.ts';
import { encodeFullName } from '../schema/encodeFullName.ts';
import { compareText } from '../shared/compareText.ts';
import { ALWAYS_GRANTED } from './alwaysGranted.ts';
import { type ClonedProfile, cloneProfile } from './cloneProfile.ts';
import { compareIpRanges } from './compareIpRanges.ts';
import type { ProfileComponent } from './component.ts';
import { loginHoursElements } from './loginHoursElements.ts';

type GeneratedProfile = Extract<ResolvedProfile, { kind: 'generated' }>;

const NOTHING_CLONED: ClonedProfile = {
  description: null,
  loginHours: null,
  loginIpRanges: [],
  userPermissions: [],
  notes: [],
};

/**
 * The profile of an integration user: API access, login hours and login IP ranges, and nothing that a permission set
 * can hold. Null when the definition uses an existing profile.
 *
 * Only what is on is written. The Metadata API lays a profile over the one in the org (help article 000395615), so a
 * permission that is left out stays on there; but it never returns one that is off, so writing `enabled` false would
 * show as a change after each retrieve, and writing it for the right permissions takes the org, which no file knows.
 * What an org has beyond this file is found where the org is at hand: when it is compared before a deployment.
 */
export function buildProfile(
  user: ResolvedIntegrationUser,
  references: References,
): { readonly component: ProfileComponent | null; readonly notes: readonly string[] } {
  if (user.profile.kind === 'existing') return { component: null, notes: [] };
  const cloned = readClone(user.profile, references);
  const { hours, ipRanges } = user.login;
  const loginHours = hours ?? cloned.loginHours;
  const loginIpRanges = ipRanges.length > 0 ? ipRanges : cloned.loginIpRanges;
  const userPermissions = [...new Set([...ALWAYS_GRANTED, ...cloned.userPermissions])];
  const component: ProfileComponent = {
    type: 'Profile',
    fullName: encodeFullName(user.profile.name),
    elements: {
      custom: true,
      description: user.description || cloned.description,
      loginHours: loginHours && loginHoursElements(loginHours),
      loginIpRanges: loginIpRanges.toSorted(compareIpRanges).map((range) => ({
        description: range.description,
        endAddress: range.end,
        startAddress: range.start,
      })),
      userLicense: user.profile.license,
      userPermissions: userPermissions.toSorted(compareText).map((name) => ({ enabled: true, name })),
    },
  };
  const ofClone = ipRanges.length === 0 && user.profile.cloneOf !== null ? cloned.loginIpRanges : [];
  return { component, notes: [...cloned.notes, ...noteEveryAddress(ofClone, user.profile)] };
}

/** Such a range is common in retrieved profiles; from a definition it would be a finding, which reads no clones. */
function noteEveryAddress(ranges: readonly IpRange[], { name, cloneOf }: GeneratedProfile): readonly string[] {
  if (!ranges.some(({ start, end }) => start === '0.0.0.0' && end === '255.255.255.255')) return [];
  const fix = 'list the real ones under login.ipRanges in the definition.';
  return [`${cloneOf}: profile "${name}" takes over a login IP range that allows every address; ${fix}`];
}

function readClone({ cloneOf, license, name }: GeneratedProfile, references: References): ClonedProfile {
  if (cloneOf === null) return NOTHING_CLONED;
  const reference = references.profiles.get(cloneOf);
  if (!reference) throw new Error(`The references lack the profile ${cloneOf}.`);
  return cloneProfile({ reference, license, name });
}
