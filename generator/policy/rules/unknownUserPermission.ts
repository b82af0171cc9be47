import { nearestName } from '../../definitions/issues/nearestName.ts';
import { userPermissionNames } from '../../schema/userPermissionNames.ts';
import type { Rule } from '../rule.ts';

const known: ReadonlySet<string> = new Set(userPermissionNames);

/** Names that people and pages use, too far from the right one to be found by its letters. */
const MISNAMED: Readonly<Record<string, string>> = {
  ApiOnlyUser: 'ApiUserOnly',
  ManageFlow: 'ManageInteraction',
};

export const unknownUserPermission: Rule = {
  id: 'unknown-user-permission',
  title: 'A user permission that no org knows',
  category: 'platform',
  severity: 'error',
  sources: [
    '@salesforce/types 1.9.0, columns Permissions… of PermissionSet and Profile',
    'public deployment logs: "Unknown user permission: …"',
  ],
  controls: [],
  explanation:
    'A deployment fails with "Unknown user permission". The name is that of the Metadata API and not the label in Setup, upper and lower case included. A name that is like none that is known may be of a later release, and is a warning only.',
  on: 'user-permission',
  holdsForMuting: true,
  check(name) {
    if (known.has(name)) return [];
    const meant = MISNAMED[name] ?? nearestName(name, userPermissionNames);
    const fix = meant === null ? 'Check its API name, and that the org has it.' : `Did you mean "${meant}"?`;
    const found = { path: [], about: name, message: `There is no user permission "${name}".`, fix };
    return [meant === null ? { ...found, isDoubtful: true } : found];
  },
  bad: { definition: 'access:\n  userPermissions: [ViewSetUp]\n' },
  good: { definition: 'access:\n  userPermissions: [ViewRoles, ViewSetup]\n' },
};
