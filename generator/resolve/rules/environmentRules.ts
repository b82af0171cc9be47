import { ambiguousLabels } from './ambiguousLabels.ts';
import { declaredRoles } from './declaredRoles.ts';
import type { EnvironmentRule } from './environmentRule.ts';
import { findCollisions } from './findCollisions.ts';
import { foreignApps } from './foreignApps.ts';
import { foreignPermissionSets } from './foreignPermissionSets.ts';
import { groupNames } from './groupNames.ts';

/** DUPLICATE_USERNAME: user names are unique over all Salesforce orgs. */
const usernames = findCollisions({
  nameOf: ({ user }) => user.username,
  finding: (name, other) => ({
    severity: 'problem',
    path: ['user', 'username'],
    message: `The user name "${name}" is also that of ${other}.`,
    fix: 'Write another user.username.',
  }),
});

/** DUPLICATE_COMM_NICKNAME: nicknames are unique in an org. */
const nicknames = findCollisions({
  nameOf: ({ user }) => user.communityNickname,
  finding: (name, other) => ({
    severity: 'problem',
    path: ['user', 'communityNickname'],
    message: `The nickname "${name}" is also that of ${other}.`,
    fix: 'Write another user.communityNickname.',
  }),
});

/** Federation identifiers are unique in an org (object reference, User). */
const federationIdentifiers = findCollisions({
  nameOf: ({ user }) => user.federationIdentifier,
  finding: (name, other) => ({
    severity: 'problem',
    path: ['user', 'federationIdentifier'],
    message: `The federation identifier "${name}" is also that of ${other}.`,
    fix: 'Write another user.federationIdentifier.',
  }),
});

/** A profile belongs to one integration: of two that generate it, the later deployment wins. */
const profiles = findCollisions({
  nameOf: ({ profile }) => (profile.kind === 'generated' ? profile.name : null),
  finding: (name, other) => ({
    severity: 'problem',
    path: ['profile', 'name'],
    message: `The profile "${name}" is also generated for ${other}.`,
    fix: 'Write another profile.name, or another label.',
  }),
});

/** Salesforce lets aliases repeat; people who read lists of users do not. */
const aliases = findCollisions({
  nameOf: ({ user }) => user.alias,
  finding: (name, other) => ({
    severity: 'warning',
    path: ['user', 'alias'],
    message: `The alias "${name}" is also that of ${other}.`,
    fix: 'Write a user.alias of its own, at most 8 characters.',
  }),
});

/** All rules over the integrations of one environment. A new rule is a function and a line here. */
export const ENVIRONMENT_RULES: readonly EnvironmentRule[] = [
  usernames,
  nicknames,
  federationIdentifiers,
  profiles,
  aliases,
  ambiguousLabels,
  foreignPermissionSets,
  groupNames,
  declaredRoles,
  foreignApps,
];
