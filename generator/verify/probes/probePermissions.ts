import { compareText } from '../../shared/compareText.ts';
import type { Evidence } from '../evidence.ts';
import { notTried } from '../notTried.ts';
import type { Probe } from '../probe.ts';
import type { GrantOrigin } from '../reading/explainGrant.ts';
import { seen } from '../seen.ts';

/** User permissions as the org tells the integration its own: those that are declared are there, and no others. */
export function probePermissions(evidence: Evidence): readonly Probe[] {
  const { user, view } = evidence;
  const declared = user.access.userPermissions;
  const { permissions } = view;
  const others = { area: 'permission', name: 'no other user permission' } as const;
  if (permissions === null) {
    const reason = 'the org does not tell the integration its permissions';
    return [...declared.map((name) => notTried({ area: 'permission', name }, reason)), notTried(others, reason)];
  }
  return [
    ...declared.map((name) =>
      seen({ area: 'permission', name }, permissions.has(name), permissions.has(name) ? 'held' : 'not held'),
    ),
    probeOthers(evidence, permissions),
  ];
}

/** What profile and sets that the definition names give is wanted; it can only be told with the org's records. */
function probeOthers({ user, explain }: Evidence, permissions: ReadonlySet<string>): Probe {
  const subject = { area: 'permission', name: 'no other user permission' } as const;
  if (explain === null) {
    return notTried(subject, 'which permissions come from the profile and sets could not be read');
  }
  const declared = new Set(user.access.userPermissions);
  const others = [...permissions]
    .filter((name) => !declared.has(name))
    .map((name) => ({ name, origin: explain({ kind: 'userPermission', name, operation: 'access' }) }))
    .toSorted((left, right) => compareText(left.name, right.name));
  const wrong = others.filter(({ origin }) => origin.from === 'elsewhere');
  if (wrong.length === 0) return seen(subject, true, heldText(permissions.size, others));
  const list = wrong.map(({ name, origin }) => `${name} (by ${origin.path})`);
  return seen(subject, false, `the integration holds ${list.join(', ')}`);
}

/** What no profile or set gives comes from Salesforce itself, such as what a licence brings; it is named and not counted as the definition's. */
function heldText(count: number, others: readonly { readonly name: string; readonly origin: GrantOrigin }[]): string {
  const given = others.filter(({ origin }) => origin.from === 'nowhere').map(({ name }) => name);
  if (given.length === 0) return `${count} held, all by what the definition names`;
  return `${count} held, ${count - given.length} by what the definition names, ${given.join(', ')} by no profile or set`;
}
