import { closing } from './closing.ts';
import type { EffectRule } from './effectOf.ts';
import { opening } from './opening.ts';
import { ranked } from './ranked.ts';
import { unchanging } from './unchanging.ts';

/** PermissionSetGroup (Metadata API Developer Guide): muting takes away from all who hold the group. */
export const GROUP_RULES: readonly EffectRule[] = [
  { path: /^permissionSets\[(.*)\]$/, what: 'permission set $1', effect: opening },
  { path: /^mutingPermissionSets\[(.*)\]$/, what: 'muting permission set $1', effect: closing },
  { path: /^hasActivationRequired$/, what: 'session activation required', effect: closing },
  { path: /^(?:label|description)$/, what: '$&', effect: unchanging },
];

const ACCESS = ranked(['None', 'Read', 'Edit'], 'None');

/** Role (Metadata API Developer Guide, RoleOrTerritory): access to what belongs to accounts that the role owns. */
export const ROLE_RULES: readonly EffectRule[] = [
  { path: /^caseAccessLevel$/, what: 'access to cases of owned accounts', effect: ACCESS },
  { path: /^contactAccessLevel$/, what: 'access to contacts of owned accounts', effect: ACCESS },
  { path: /^opportunityAccessLevel$/, what: 'access to opportunities of owned accounts', effect: ACCESS },
  { path: /^mayForecastManagerShare$/, what: 'forecast sharing', effect: opening },
  // Who stands above sees what those below own: the place changes what others see, not what this role sees.
  { path: /^parentRole$/, what: 'role above', effect: unchanging },
  { path: /^(?:name|description)$/, what: '$&', effect: unchanging },
];
