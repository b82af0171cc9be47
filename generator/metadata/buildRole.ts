import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { AccountAccess } from '../resolve/resolvedRole.ts';
import type { RoleComponent } from './component.ts';

/** Values of the access levels (Metadata API Developer Guide, RoleOrTerritory). */
const LEVELS = { none: 'None', read: 'Read', edit: 'Edit' } as const satisfies Readonly<Record<AccountAccess, string>>;

/**
 * The role that a definition declares; none otherwise. An access level that nobody wrote is left out: the field does not
 * exist where the org's sharing model for the object is Public Read/Write (Metadata API Developer Guide, RoleOrTerritory).
 */
export function buildRole({ role }: ResolvedIntegrationUser): readonly RoleComponent[] {
  if (role === null) return [];
  const level = (access: AccountAccess | null) => access && LEVELS[access];
  return [
    {
      type: 'Role',
      fullName: role.name,
      elements: {
        caseAccessLevel: level(role.caseAccess),
        contactAccessLevel: level(role.contactAccess),
        description: role.description || null,
        mayForecastManagerShare: false,
        name: role.label,
        opportunityAccessLevel: level(role.opportunityAccess),
        parentRole: role.parent,
      },
    },
  ];
}
