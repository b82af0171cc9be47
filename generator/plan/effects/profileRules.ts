import { restrictingRanges } from './allowingRanges.ts';
import { closing } from './closing.ts';
import type { EffectRule } from './effectOf.ts';
import { exchanging } from './exchanging.ts';
import { loginHours } from './loginHours.ts';
import { unchanging } from './unchanging.ts';

/** What only profiles have (Metadata API Developer Guide, Profile). */
export const PROFILE_RULES: readonly EffectRule[] = [
  // Without any range a user may log in from everywhere (help platform.login_ip_ranges).
  {
    path: /^loginIpRanges\[([^\]]*)\]$/,
    what: 'login IP range $1',
    effect: restrictingRanges('loginIpRanges'),
  },
  {
    path: /^loginIpRanges\[([^\]]*)\]\.description$/,
    what: '$&',
    effect: unchanging,
  },
  { path: /^loginHours\.(\w+)$/, what: 'login hours on $1', effect: loginHours },
  // What a profile can grant at all follows from its licence; nothing here can tell which of two gives more.
  {
    path: /^userLicense$/,
    what: 'user licence',
    effect: (change, around) => (change.from !== null && change.to !== null ? exchanging(change, around) : 'neutral'),
  },
  // A flow that a login must pass through.
  { path: /^loginFlows(?:\.|\[).*$/, what: 'login flow', effect: closing },
  { path: /^layoutAssignments(?:\.|\[).*$/, what: 'page layout assignment', effect: unchanging },
  { path: /^profileActionOverrides(?:\.|\[).*$/, what: 'action override', effect: unchanging },
  { path: /^custom$/, what: '$&', effect: unchanging },
];
