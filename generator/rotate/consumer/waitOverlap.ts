import type { StagedCredential } from '../../oauth/appCredentials/stagedCredential.ts';
import { inMinutes } from '../inMinutes.ts';
import { waitOutOverlap } from '../waitOutOverlap.ts';
import type { ConsumerRun } from './consumerRun.ts';
import { promotedAt } from './promotedAt.ts';

/**
 * Lets programs that hold on to the former pair come to the new one. Null when the time is over; a date when that takes
 * longer than a run should wait.
 */
export async function waitOverlap({ options, target }: ConsumerRun, former: StagedCredential): Promise<Date | null> {
  const { overlap, log } = options;
  const until = await waitOutOverlap(promotedAt(former, options), options, (left) =>
    log.say(`Old and new both work for ${left}; programs of ${target.user.name} should read their login anew`),
  );
  if (until !== null) return until;
  const note = overlap === 0 ? 'none was asked for' : `${inMinutes(overlap)} for programs that hold on to the old pair`;
  await log.done('overlap', note);
  return null;
}
