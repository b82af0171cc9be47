import type { RuleContext } from '../../policy/ruleContext.ts';
import type { SourceFound } from '../sourceFound.ts';
import type { PermissionEntry } from './permissionEntries.ts';
import type { SharedRule } from './sharedRules.ts';
import { toFound } from './toFound.ts';

/** What a rule over user permissions says of those that a file turns on; nothing for a rule over something else. */
export function permissionFound(
  { rule, fix, isSure }: SharedRule,
  permissions: readonly PermissionEntry[],
  context: RuleContext,
): readonly SourceFound[] {
  if (rule.on !== 'user-permission') return [];
  const enabled = permissions.filter(({ isEnabled }) => isEnabled);
  return enabled.flatMap(({ name, element }) =>
    rule
      .check(name, context)
      .filter(({ isDoubtful }) => !isSure || isDoubtful !== true)
      .map((found) => toFound(found, { element, keyPath: `userPermissions.${name}`, fix })),
  );
}
