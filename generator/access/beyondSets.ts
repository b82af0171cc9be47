import { compareText } from '../shared/compareText.ts';
import { type DescribedGrant, describeGrant } from './describeGrant.ts';
import { describePath } from './describePath.ts';
import type { EffectiveAccess, GrantPath } from './effectiveAccess.ts';
import { grantWidth } from './grantWidth.ts';

/** What one profile, permission set or group gives beyond some others. */
export interface BeyondSource {
  /** In words, as `describePath` gives it. */
  readonly path: string;
  /** In words, the widest first: `user permission ModifyAllData`, `Delete, Edit on Account`. */
  readonly grants: readonly string[];
}

/**
 * What the user holds only through profile, sets and groups that are not owned, by where it comes from; the widest first.
 * `ownedNames`: `Profile X`, `PermissionSet Y`, `PermissionSetGroup Z`, in any case; a set that is owned counts inside of
 * any group, too.
 */
export function beyondSets(access: EffectiveAccess, ownedNames: Iterable<string>): readonly BeyondSource[] {
  const owned = new Set([...ownedNames].map((name) => name.toLowerCase()));
  const byPath = new Map<string, DescribedGrant[]>();
  for (const { kind, name, can } of access.grants) {
    const beyond = can.filter(({ by }) => !by.some((path) => isOwned(path, owned)));
    const operationsOf = Map.groupBy(
      beyond.flatMap(({ operation, by }) => by.map((path) => ({ operation, path: describePath(path) }))),
      ({ path }) => path,
    );
    for (const [path, some] of operationsOf) {
      const list = byPath.get(path) ?? [];
      list.push({ kind, name, operations: some.map(({ operation }) => operation) });
      byPath.set(path, list);
    }
  }
  return [...byPath]
    .map(([path, grants]) => toSource(path, grants))
    .toSorted(widestFirst)
    .map(({ source }) => source);
}

function isOwned({ kind, name, permissionSet }: GrantPath, owned: ReadonlySet<string>): boolean {
  const set = permissionSet === null ? [] : [`PermissionSet ${permissionSet}`];
  return [`${kind} ${name}`, ...set].some((one) => owned.has(one.toLowerCase()));
}

interface Ranked {
  readonly width: number;
  readonly source: BeyondSource;
}

function toSource(path: string, grants: readonly DescribedGrant[]): Ranked {
  const ranked = grants
    .map((grant) => ({ width: grantWidth(grant), text: describeGrant(grant) }))
    .toSorted((left, right) => left.width - right.width || compareText(left.text, right.text));
  return { width: ranked[0]?.width ?? 0, source: { path, grants: ranked.map(({ text }) => text) } };
}

function widestFirst(left: Ranked, right: Ranked): number {
  return left.width - right.width || compareText(left.source.path, right.source.path);
}
