import { describeGrant } from '../../access/describeGrant.ts';
import type { AccessGrant, EffectiveAccess, GrantOperation, GrantPath } from '../../access/effectiveAccess.ts';
import { isSensitivePermission } from '../../metadata/isSensitivePermission.ts';
import { compareText } from '../../shared/compareText.ts';
import type { UnmanagedGrant } from '../plan.ts';
import { limitGrants } from './limitGrants.ts';

interface UnmanagedPath {
  readonly access: EffectiveAccess;
  readonly by: GrantPath;
  /** Whether a definition asks for a path. */
  readonly isManaged: (by: GrantPath) => boolean;
}

/** What one path gives that no path of the definition gives, in words; the widest first. */
export function unmanagedWords({ access, by, isManaged }: UnmanagedPath): Pick<UnmanagedGrant, 'grants' | 'more'> {
  const found = access.grants.flatMap((grant) =>
    grant.can
      .filter((can) => can.by.some((one) => isSame(one, by)) && !can.by.some(isManaged))
      .map(({ operation }) => ({
        rank: rankOf(grant, operation),
        words: describeGrant({ kind: grant.kind, name: grant.name, operations: [operation] }),
      })),
  );
  const words = found
    .toSorted((left, right) => left.rank - right.rank || compareText(left.words, right.words))
    .map((one) => one.words);
  return limitGrants(words);
}

function isSame(left: GrantPath, right: GrantPath): boolean {
  return left.kind === right.kind && left.name === right.name && left.permissionSet === right.permissionSet;
}

const RANKS: readonly GrantOperation[] = ['modifyAll', 'viewAll', 'viewAllFields', 'delete', 'edit', 'create', 'read'];

/** Sensitive user permissions, then objects from Modify All Records down, then the rest, fields last. */
function rankOf({ kind, name }: AccessGrant, operation: GrantOperation): number {
  if (kind === 'userPermission') return isSensitivePermission(name) ? 0 : 10;
  if (kind === 'object') return 1 + RANKS.indexOf(operation);
  return kind === 'field' ? 20 : 10;
}
