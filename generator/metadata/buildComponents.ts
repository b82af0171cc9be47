import type { References } from '../reference/references.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { buildApp } from './buildApp.ts';
import { buildGroup } from './buildGroup.ts';
import { buildPermissionSet } from './buildPermissionSet.ts';
import { buildProfile } from './buildProfile.ts';
import { buildProfilePolicies } from './buildProfilePolicies.ts';
import { buildRole } from './buildRole.ts';
import { buildUser } from './buildUser.ts';
import type { Component } from './component.ts';
import { noteApiVersion } from './noteApiVersion.ts';

export interface BuiltComponents {
  /** In the order of a deployment: role, profile and its policies, permission set, group, app, user. */
  readonly components: readonly Component[];
  /** What was left out or looks doubtful, a sentence each, the same for every environment it holds for. */
  readonly notes: readonly string[];
}

/** All files of one integration in one environment. Pure: the same values give the same components. */
export function buildComponents(user: ResolvedIntegrationUser, references: References): BuiltComponents {
  const apiVersion = references.apiVersions.get(user.environment);
  if (apiVersion === undefined) throw new Error(`The references lack the environment ${user.environment}.`);
  const profile = buildProfile(user, references);
  const app = buildApp({ user, references, apiVersion });
  const components = [
    ...buildRole(user),
    ...(profile.component ? [profile.component] : []),
    ...buildProfilePolicies(user),
    buildPermissionSet(user, apiVersion),
    ...buildGroup(user, apiVersion),
    ...app.components,
    buildUser(user),
  ];
  return { components, notes: [...profile.notes, ...app.notes, ...noteApiVersion(user, apiVersion)] };
}
