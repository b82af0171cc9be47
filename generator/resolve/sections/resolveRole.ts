import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { ResolvedRole } from '../resolvedRole.ts';
import { withDefaults } from './withDefaults.ts';

/** The role that a definition declares; null for one that exists, or none. */
export function resolveRole({ user }: Definition): ResolvedRole | null {
  const role = user?.role;
  if (role === undefined || typeof role === 'string') return null;
  const defaults: ResolvedRole = {
    name: role.name,
    label: role.name.replaceAll('_', ' '),
    description: '',
    parent: null,
    opportunityAccess: null,
    caseAccess: null,
    contactAccess: null,
  };
  return withDefaults(defaults, role);
}
