import type { Org } from '../org/org.ts';
import { pause } from '../org/pause.ts';
import { callComposite } from './callComposite.ts';
import { freezeRequest } from './freezeRequest.ts';
import type { LoginRow } from './loginRow.ts';
import { readRefusals } from './readRefusals.ts';

const ATTEMPTS = 4;

/**
 * Freezes or unfreezes up to 200 users; again after a while where another transaction held a row. Returns why a row was
 * not written, by its id. Throws OrgError when the call fails.
 */
export async function setFrozen(
  org: Org,
  logins: readonly LoginRow[],
  frozen: boolean,
): Promise<ReadonlyMap<string, string>> {
  if (logins.length === 0) return new Map();
  const doing = frozen ? 'Freezing users' : 'Unfreezing users';
  for (let attempt = 1; ; attempt++) {
    const [answer] = await callComposite(org, doing, [freezeRequest(logins, frozen)]);
    const refusals = answer === undefined ? new Map<string, string>() : readRefusals(logins, answer);
    const locked = [...refusals.values()].some((text) => text.includes('UNABLE_TO_LOCK_ROW'));
    if (!locked || attempt === ATTEMPTS) return refusals;
    await pause(org.pace.retryDelay * 2 ** attempt, org.signal);
  }
}
