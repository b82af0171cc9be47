import type { GrantOperation } from './effectiveAccess.ts';

/** Every operation, in the order of Setup: from the narrowest to the widest. */
export const grantOperations: readonly GrantOperation[] = [
  'access',
  'read',
  'create',
  'edit',
  'delete',
  'viewAllFields',
  'viewAll',
  'modifyAll',
];
