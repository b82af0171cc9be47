import { describeGrant } from '../../access/describeGrant.ts';
import type { EffectiveAccess, GrantPath } from '../../access/effectiveAccess.ts';
import { grantWidth } from '../../access/grantWidth.ts';
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
      .map(({ operation }) => ({ kind: grant.kind, name: grant.name, operations: [operation] }))
      .map((one) => ({ width: grantWidth(one), words: describeGrant(one) })),
  );
  const words = found
    .toSorted((left, right) => left.width - right.width || compareText(left.words, right.words))
    .map((one) => one.words);
  return limitGrants(words);
}

function isSame(left: GrantPath, right: GrantPath): boolean {
  return left.kind === right.kind && left.name === right.name && left.permissionSet === right.permissionSet;
}
