import type { FoundRetirement, RetiringUser } from './foundRetirement.ts';
import { isGoing } from './isGoing.ts';
import type { RetirementStep } from './retirementStep.ts';

/**
 * What cuts a user off at once: frozen first, so that no new token comes while the old ones are revoked. Sessions come and
 * go; which there are is seen when they are ended, so that a plan does not grow old by them.
 */
export function planCut(found: FoundRetirement): readonly RetirementStep[] {
  const steps = found.users.map((user) => stepsOf(user, isGoing(found, user)));
  return [
    ...steps.flatMap(({ freeze }) => freeze),
    ...steps.flatMap(({ tokens }) => tokens),
    ...steps.flatMap(({ sessions }) => sessions),
  ];
}

interface Cut {
  readonly freeze: readonly RetirementStep[];
  readonly tokens: readonly RetirementStep[];
  readonly sessions: readonly RetirementStep[];
}

/** An inactive user cannot log in, and his sessions have ended: only tokens are left, for the day that he is activated. */
function stepsOf({ username, active, access }: RetiringUser, integration: string | null): Cut {
  if (integration === null || access === null) return { freeze: [], tokens: [], sessions: [] };
  const about = { name: username, username, integration };
  const { loginId, frozen, tokens } = access;
  return {
    freeze:
      !active || frozen || loginId === null
        ? []
        : [
            {
              ...about,
              action: 'freeze',
              type: 'UserLogin',
              ids: [loginId],
              values: [{ field: 'IsFrozen', from: 'false', to: 'true' }],
            },
          ],
    tokens:
      tokens.length === 0
        ? []
        : [
            {
              ...about,
              action: 'revoke',
              type: 'OauthToken',
              ids: [],
              values: tokens.map(({ app }) => ({ field: 'AppName', from: app, to: null })),
            },
          ],
    sessions: active ? [{ ...about, action: 'revoke', type: 'AuthSession', ids: [], values: [] }] : [],
  };
}
