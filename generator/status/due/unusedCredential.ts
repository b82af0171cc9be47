import type { CredentialState } from '../credentialState.ts';
import { dayOf } from '../dayOf.ts';
import { daysUntil } from '../daysUntil.ts';
import { lastUse } from '../lastUse.ts';
import type { DueContext, FoundCredential } from './foundCredential.ts';

/** Where the definition says nothing: a quarter, in which also what runs once a month has run. */
const QUIET_DAYS = 90;

/** A credential that nobody uses. Told only when the org was asked and answered. */
export function unusedCredential(state: CredentialState, { now }: DueContext): readonly FoundCredential[] {
  const used = lastUse(state);
  if (used === undefined || state.flow === null || !state.orgApp.told || state.orgApp.value === null) return [];
  const since = used ?? state.orgApp.value.created;
  const limit = state.maxIdleDays ?? QUIET_DAYS;
  if (since === null || daysUntil(since, now) <= limit) return [];
  const days = daysUntil(since, now);
  const expected = state.maxIdleDays === null ? '' : `; monitoring.expect.maxIdle is ${limit} days`;
  const message =
    used === null
      ? `There is no login in the six months that the login history keeps, and the app is ${days} days old${expected}.`
      : `It was last used on ${dayOf(used)}, ${days} days ago${expected}.`;
  const actions = ['Ask its owner. What nobody needs is best retired: remove the definition, then "npm run retire".'];
  return [{ name: 'unused-credential', severity: state.maxIdleDays === null ? 'info' : 'warning', message, actions }];
}
