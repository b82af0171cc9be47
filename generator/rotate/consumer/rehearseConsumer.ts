import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import { parseLoginDocument } from '../../oauth/parseLoginDocument.ts';
import { proveLogin } from '../proveLogin.ts';
import type { Rotation } from '../rotation.ts';
import type { ConsumerRun } from './consumerRun.ts';
import { fingerprint } from './fingerprint.ts';
import { loginOf } from './loginOf.ts';
import { stagedIn } from './stagedIn.ts';

/** Everything that can be seen without changing anything: the present login works, and where a rotation would begin. Throws ToolError. */
export async function rehearseConsumer(
  run: ConsumerRun,
  found: AppCredentials,
): Promise<Pick<Rotation, 'outcome' | 'reason'>> {
  const { log } = run.options;
  log.say('The org hands out consumer keys and secrets by API to this user');
  log.say(await provePresent(run, found));
  log.say(`Would begin with: ${beginning(found)}`);
  log.say('Gap: none for who reads the sink at every login; who holds on to the old pair has the overlap to come over');
  return { outcome: 'rehearsed', reason: '' };
}

/** As the integration's program logs in today, as far as the sink tells. */
async function provePresent(run: ConsumerRun, found: AppCredentials): Promise<string> {
  const { target, name, options } = run;
  const stored = await target.sink.read(name);
  const login = stored.kind === 'found' ? parseLoginDocument(stored.value) : null;
  if (login !== null) {
    await proveLogin(target, login, options);
    return `What ${target.sink.describe(name)} gives logs in`;
  }
  await proveLogin(target, loginOf(run, found.primary), options);
  const why = {
    found: 'something else than a login',
    absent: 'no login yet',
    unreadable: 'a login or none, it gives nothing back',
  };
  return `The app’s own pair logs in; ${target.sink.describe(name)} has ${why[stored.kind]}`;
}

function beginning(found: AppCredentials): string {
  const former = stagedIn(found, 'Rotated');
  if (former !== null) return `the end of a former rotation, whose old key ${fingerprint(former)} would be revoked`;
  const active = stagedIn(found, 'Active');
  if (active !== null) return `the staged pair that is there already, key ${fingerprint(active)}`;
  return `a new pair beside key ${fingerprint(found.primary)}`;
}
