import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { ToolError } from '../shared/toolError.ts';
import { isPlaceRefused } from './isPlaceRefused.ts';
import { notTried } from './notTried.ts';
import type { Probe } from './probe.ts';
import { seen } from './seen.ts';
import type { Verification } from './verification.ts';

const SUBJECT = { area: 'login range', name: 'login from outside refused' } as const;

type Judged = Pick<Verification, 'outcome' | 'probes' | 'reason' | 'actions'>;

/**
 * What a login says that was made on a machine outside of the login ranges.
 * @param error null when the org let it in
 */
export function probeOutside({ login }: ResolvedIntegrationUser, error: ToolError | null): Judged {
  if (error === null) {
    const probes = [seen(SUBJECT, false, 'the org let the login in')];
    const reason = 'The org let a login in from outside of the login ranges.';
    const actions = ['See login.ipRanges and app.ipRelaxation, and whether this machine really is outside.'];
    return { outcome: 'deviates', probes, reason, actions };
  }
  if (!isPlaceRefused(error)) return { outcome: 'failed', probes: [], reason: error.message, actions: error.actions };
  if (login.hours !== null) {
    const reason = 'The org refused the login for its address or its time, and the definition has login.hours, too.';
    const actions = [
      'The login history of the user in Setup > Users tells which it was: "Restricted IP" or "Restricted hours".',
    ];
    return { outcome: 'not-verifiable', probes: [notTried(SUBJECT, reason)], reason, actions };
  }
  const probes: readonly Probe[] = [seen(SUBJECT, true, error.platformText)];
  return { outcome: 'verified', probes, reason: '', actions: [] };
}
