import { distance } from 'fastest-levenshtein';
import { nearestName } from '../../definitions/issues/nearestName.ts';
import { userPermissionNames } from '../../schema/userPermissionNames.ts';
import type { Rule } from '../rule.ts';

const known: ReadonlySet<string> = new Set(userPermissionNames);

/** Two letters exchanged are two edits. */
const MOST_EDITS = 2;

/** Names that people and pages use, too far from the right one to be found by its letters. */
const MISNAMED: ReadonlyMap<string, string> = new Map([
  ['ApiOnlyUser', 'ApiUserOnly'],
  ['ManageFlow', 'ManageInteraction'],
]);

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
    'A deployment fails with "Unknown user permission". The name is that of the Metadata API and not the label in Setup, upper and lower case included. A name that is more than two letters away from every known one may be of a later release, and is a warning only.',
  on: 'user-permission',
  holdsForMuting: true,
  check(name) {
    if (known.has(name)) return [];
    const meant = MISNAMED.get(name) ?? nearestName(name, userPermissionNames);
    const fix = meant === null ? 'Check its API name, and that the org has it.' : `Did you mean "${meant}"?`;
    const found = { path: [], about: name, message: `There is no user permission "${name}".`, fix };
    return [isMisspelt(name, meant) ? found : { ...found, isDoubtful: true }];
  },
  bad: { definition: 'access:\n  userPermissions: [ViewSetUp]\n' },
  good: { definition: 'access:\n  userPermissions: [ViewRoles, ViewSetup]\n' },
};

/** Further away, it may as well be the name of a later release. */
function isMisspelt(name: string, meant: string | null): boolean {
  if (meant === null) return false;
  return MISNAMED.has(name) || distance(name.toLowerCase(), meant.toLowerCase()) <= MOST_EDITS;
}
