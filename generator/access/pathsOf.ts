import type { AccessGrant, EffectiveAccess, GrantKind, GrantOperation, GrantPath } from './effectiveAccess.ts';

/** What is asked for: an operation on a thing, the one `access` where a kind has no others. */
export interface GrantQuestion {
  readonly kind: GrantKind;
  /** Compared as Salesforce compares API names: without regard to case. */
  readonly name: string;
  readonly operation: GrantOperation;
}

/** Every way by which the user has it; empty when he has not. */
export function pathsOf(access: EffectiveAccess, { kind, name, operation }: GrantQuestion): readonly GrantPath[] {
  const grant = indexOf(access).get(keyOf(kind, name));
  return grant?.can.find((one) => one.operation === operation)?.by ?? [];
}

/** A plan asks once a change: a user may have ten thousand grants. */
const indexes = new WeakMap<EffectiveAccess, ReadonlyMap<string, AccessGrant>>();

function indexOf(access: EffectiveAccess): ReadonlyMap<string, AccessGrant> {
  const known = indexes.get(access);
  if (known !== undefined) return known;
  const index = new Map(access.grants.map((grant) => [keyOf(grant.kind, grant.name), grant]));
  indexes.set(access, index);
  return index;
}

function keyOf(kind: GrantKind, name: string): string {
  return `${kind} ${name.toLowerCase()}`;
}
