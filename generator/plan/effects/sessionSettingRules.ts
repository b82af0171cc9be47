import { closing } from './closing.ts';
import type { EffectRule } from './effectOf.ts';
import { measured } from './measured.ts';
import { opening } from './opening.ts';
import { ranked } from './ranked.ts';
import { unchanging } from './unchanging.ts';

/** From the tightest; LOW is used by no user interface (Metadata API Developer Guide, SessionSecurityLevel). */
export const SESSION_LEVELS = ranked(['HIGH_ASSURANCE', 'STANDARD', 'LOW'], 'STANDARD');

/** ProfileSessionSetting (Metadata API Developer Guide); orgs begin with a timeout of two hours. */
export const SESSION_SETTING_RULES: readonly EffectRule[] = [
  {
    path: /^sessionTimeout$/,
    what: 'session timeout in minutes',
    effect: measured({ more: 'widens', zeroIsEndless: false, absent: 120 }),
  },
  { path: /^requiredSessionLevel$/, what: 'required session level', effect: SESSION_LEVELS },
  { path: /^forceLogout$/, what: 'logout at the end of a session', effect: closing },
  { path: /^sessionPersistence$/, what: 'sessions that outlive the browser', effect: opening },
  { path: /^externalCommunityUserIdentityVerif$/, what: 'identity verification of external users', effect: closing },
  { path: /^(?:profile|sessionTimeoutWarning)$/, what: '$&', effect: unchanging },
];
