import type { StagedCredential } from '../../oauth/appCredentials/stagedCredential.ts';
import type { RotationOptions } from '../rotationOptions.ts';

/** For how long a former pair works on (lekkimworld.com, "… key and secret rotation via REST API"; hardisgroupcom/sfdx-hardis), in milliseconds. */
const LIFETIME = 30 * 86_400_000;

/**
 * Since when the former pair is only kept for programs that hold on to it: the latest of when it was replaced in the org and
 * in the sink, as the record says, and of what follows from the day that the org will remove it; now when nothing tells.
 * Never in the future.
 */
export function promotedAt({ expirationDate }: StagedCredential, { log, now }: RotationOptions): Date {
  const recorded = (['store', 'promote'] as const).flatMap((step) => log.doneAt(step)?.getTime() ?? []);
  const known = [...recorded, ...(expirationDate === null ? [] : [expirationDate.getTime() - LIFETIME])];
  const present = now().getTime();
  return new Date(known.length === 0 ? present : Math.min(present, Math.max(...known)));
}
