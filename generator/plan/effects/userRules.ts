import { closing } from './closing.ts';
import type { EffectOf, EffectRule } from './effectOf.ts';
import { exchanging } from './exchanging.ts';
import { opening } from './opening.ts';
import { unchanging } from './unchanging.ts';

/** Another one opens something; a first one of a new user does not. */
const replacing: EffectOf = (change, around) =>
  change.from === null || change.to === null ? 'neutral' : exchanging(change, around);

/** Fields of the User sObject (Object Reference). */
export const USER_RULES: readonly EffectRule[] = [
  { path: /^IsActive$/, what: 'active user', effect: opening },
  // Of UserLogin: a frozen user cannot log in.
  { path: /^IsFrozen$/, what: 'frozen user', effect: closing },
  { path: /^Profile$/, what: 'profile', effect: exchanging },
  // Who stands in a role sees what those below own.
  { path: /^UserRole$/, what: 'role', effect: exchanging },
  // Single sign-on finds the user by it.
  { path: /^FederationIdentifier$/, what: 'federation identifier', effect: exchanging },
  // Links to reset the password and security tokens are sent there.
  { path: /^Email$/, what: 'e-mail address', effect: replacing },
  {
    path: /^(?:Alias|CommunityNickname|EmailEncodingKey|FirstName|LanguageLocaleKey|LastName|LocaleSidKey|TimeZoneSidKey|Username)$/,
    what: '$&',
    effect: unchanging,
  },
];
