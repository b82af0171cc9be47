import { closing } from './closing.ts';
import type { EffectRule } from './effectOf.ts';
import { measured } from './measured.ts';
import { opening } from './opening.ts';
import { unchanging } from './unchanging.ts';

/**
 * ProfilePasswordPolicy (Metadata API Developer Guide). 0 stands for never, unlimited and until reset. Without the policy
 * that of the org holds; a first one is compared with the default of a new org (same guide, SecuritySettings).
 */
export const PASSWORD_POLICY_RULES: readonly EffectRule[] = [
  {
    path: /^minimumPasswordLength$/,
    what: 'minimum password length',
    effect: measured({ more: 'narrows', zeroIsEndless: false, absent: 8 }),
  },
  {
    path: /^passwordComplexity$/,
    what: 'password complexity',
    effect: measured({ more: 'narrows', zeroIsEndless: false, absent: 1 }),
  },
  {
    path: /^passwordExpiration$/,
    what: 'days until a password expires',
    effect: measured({ more: 'widens', zeroIsEndless: true, absent: 90 }),
  },
  {
    path: /^passwordHistory$/,
    what: 'passwords remembered',
    effect: measured({ more: 'narrows', zeroIsEndless: false, absent: 3 }),
  },
  {
    path: /^maxLoginAttempts$/,
    what: 'login attempts before a lockout',
    effect: measured({ more: 'widens', zeroIsEndless: true, absent: 10 }),
  },
  {
    path: /^lockoutInterval$/,
    what: 'minutes of a lockout',
    effect: measured({ more: 'narrows', zeroIsEndless: true, absent: 15 }),
  },
  {
    path: /^passwordQuestion$/,
    what: 'no password in the security answer',
    effect: measured({ more: 'narrows', zeroIsEndless: false, absent: 1 }),
  },
  { path: /^minimumPasswordLifetime$/, what: 'minimum password lifetime of a day', effect: closing },
  { path: /^obscure$/, what: 'hidden security answer', effect: closing },
  { path: /^forgotPasswordRedirect$/, what: 'password reset links that work more than once', effect: opening },
  { path: /^profile$/, what: 'profile', effect: unchanging },
];
