import { API_ONLY_PROFILES } from '../resolve/profiles/apiOnlyProfiles.ts';
import type { Problem } from '../shared/problem.ts';
import type { DesiredUser, NamedReference } from './desiredUser.ts';
import { type FoundIndex, findTarget } from './foundIndex.ts';
import type { AssignmentKind } from './foundState.ts';
import { nearestNames } from './nearestNames.ts';
import { wantedAssignments } from './wantedAssignments.ts';

type ReferenceKind = AssignmentKind | 'Profile' | 'UserRole';

const WORDS: Readonly<Record<ReferenceKind, { readonly noun: string; readonly keyPath: string }>> = {
  PermissionSet: { noun: 'permission set', keyPath: 'access.permissionSets' },
  PermissionSetGroup: { noun: 'permission set group', keyPath: 'access.permissionSetGroups' },
  PermissionSetLicense: { noun: 'permission set licence', keyPath: 'access.permissionSetLicenses' },
  Profile: { noun: 'profile', keyPath: 'profile' },
  UserRole: { noun: 'role', keyPath: 'user.role' },
};

/** One problem for every name in `user` that the org does not know, with the nearest ones that it does. */
export function checkReferences(user: DesiredUser, index: FoundIndex): readonly Problem[] {
  const missing: [ReferenceKind, NamedReference][] = wantedAssignments(user)
    .filter(({ kind, name }) => !findTarget(index, kind, name))
    .map((reference) => [reference.kind, reference]);
  if (!index.profiles.has(user.profile.name.toLowerCase())) missing.push(['Profile', user.profile]);
  if (user.role && !index.roles.has(user.role.name.toLowerCase())) missing.push(['UserRole', user.role]);
  return missing.map(([kind, reference]) => missingName(user, kind, { reference, known: index.known[kind] ?? [] }));
}

interface Missing {
  readonly reference: NamedReference;
  readonly known: readonly string[];
}

function missingName(user: DesiredUser, kind: ReferenceKind, { reference, known }: Missing): Problem {
  const { noun, keyPath } = WORDS[kind];
  const near = kind === 'Profile' ? nearestProfiles(reference.name, known) : nearestNames(reference.name, known);
  return {
    position: reference.position,
    keyPath,
    message: `${user.developerName}: the org has no ${noun} "${reference.name}".`,
    fix: near.length > 0 ? `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?` : HINTS[kind],
  };
}

/** Orgs have one of Salesforce's two profiles for integrations, newer ones not the older (help platform.integration_user). */
function nearestProfiles(name: string, known: readonly string[]): readonly string[] {
  const isApiOnly = (profile: string) => API_ONLY_PROFILES.has(profile.toLowerCase());
  return isApiOnly(name) ? known.filter(isApiOnly) : nearestNames(name, known);
}

const HINTS: Readonly<Record<ReferenceKind, string>> = {
  PermissionSet: 'Write the API name of a permission set of this org, or deploy it first.',
  PermissionSetGroup: 'Write the API name of a permission set group of this org, or deploy it first.',
  PermissionSetLicense: 'Setup > Company Information > Permission Set Licenses lists those that this org has bought.',
  // Names of standard profiles come in the language of the user who asks (object reference, Profile).
  Profile: 'Write the name as Setup > Profiles shows it to the user who deploys.',
  UserRole: 'Write the API name of a role of this org (Setup > Roles > Edit), or leave the role out.',
};
