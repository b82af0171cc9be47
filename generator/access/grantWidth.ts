import { isSensitivePermission } from '../metadata/isSensitivePermission.ts';
import type { DescribedGrant } from './describeGrant.ts';

const OPERATIONS_OF_OBJECTS = ['modifyAll', 'viewAll', 'viewAllFields', 'delete', 'edit', 'create', 'read'] as const;

/** How far a grant reaches, as a place in a list: 0 stands first. Sensitive user permissions before whole objects. */
export function grantWidth({ kind, name, operations }: DescribedGrant): number {
  if (kind === 'userPermission') return isSensitivePermission(name) ? 0 : 8;
  const widest = OPERATIONS_OF_OBJECTS.findIndex((operation) => operations.includes(operation));
  if (kind === 'object') return 1 + widest;
  if (kind === 'field') return operations.includes('edit') ? 10 : 11;
  return kind === 'tab' || kind === 'application' ? 12 : 9;
}
