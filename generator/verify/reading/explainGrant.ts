import { describePath } from '../../access/describePath.ts';
import type { EffectiveAccess, GrantKind, GrantOperation, GrantPath } from '../../access/effectiveAccess.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';

export interface GrantQuestion {
  readonly kind: GrantKind;
  readonly name: string;
  readonly operation: GrantOperation;
}

/** Where a grant comes from: what the definition names, only something else, or nothing in the org's records. */
export interface GrantOrigin {
  readonly from: 'definition' | 'elsewhere' | 'nowhere';
  /** In words: `PermissionSet Sales_Read`; empty when from nowhere. */
  readonly path: string;
}

/** Answers from the org's records. Names in any case. */
export type ExplainGrant = (question: GrantQuestion) => GrantOrigin;

/**
 * Tells of each grant which profile, set or group gives it. Profile, sets and groups that the definition names count as the
 * definition's own: whoever named them wants what they give.
 */
export function explainGrant(access: EffectiveAccess, user: ResolvedIntegrationUser): ExplainGrant {
  const named = namedSources(user);
  const paths = new Map<string, readonly GrantPath[]>();
  for (const { kind, name, can } of access.grants)
    for (const { operation, by } of can) paths.set(keyOf({ kind, name, operation }), by);
  return (question) => {
    const by = paths.get(keyOf(question)) ?? [];
    const own = by.find(({ kind, name }) => named.has(`${kind} ${name}`.toLowerCase()));
    const path = own ?? by[0];
    if (path === undefined) return { from: 'nowhere', path: '' };
    return { from: own === undefined ? 'elsewhere' : 'definition', path: describePath(path) };
  };
}

function keyOf({ kind, name, operation }: GrantQuestion): string {
  return `${kind} ${name.toLowerCase()} ${operation}`;
}

function namedSources({ profile, developerName, access }: ResolvedIntegrationUser): ReadonlySet<string> {
  const { group, permissionSets, permissionSetGroups } = access;
  const groups = [...permissionSetGroups, ...(group === null ? [] : [group.developerName])];
  return new Set(
    [
      `Profile ${profile.name}`,
      ...[developerName, ...permissionSets].map((name) => `PermissionSet ${name}`),
      ...groups.map((name) => `PermissionSetGroup ${name}`),
    ].map((name) => name.toLowerCase()),
  );
}
