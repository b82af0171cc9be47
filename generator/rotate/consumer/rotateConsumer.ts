import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import { proveLogin } from '../proveLogin.ts';
import type { Rotation } from '../rotation.ts';
import type { KnownTarget } from '../rotationEngine.ts';
import type { RotationOptions } from '../rotationOptions.ts';
import { subjectOf } from '../subjectOf.ts';
import type { ConsumerRun } from './consumerRun.ts';
import { finishRotation } from './finishRotation.ts';
import { firstLook } from './firstLook.ts';
import { isPromoted } from './isPromoted.ts';
import { loginOf } from './loginOf.ts';
import { openConsumer } from './openConsumer.ts';
import { promotePair } from './promotePair.ts';
import { proveStored } from './proveStored.ts';
import { rehearseConsumer } from './rehearseConsumer.ts';
import { stagePair } from './stagePair.ts';
import { storeLogin } from './storeLogin.ts';

/**
 * Consumer key and secret of an external client app, by staged credentials (help xcloud.eca_stage_oauth_credentials; Connect
 * REST API Developer Guide, App Oauth Staged Credentials): old and new both log in from the first step to the last but one,
 * so that there is no gap for who reads the sink at every login. Where to begin is told by what the org and the sink have.
 */
export async function rotateConsumer(target: KnownTarget, options: RotationOptions): Promise<Rotation> {
  const subject = { ...subjectOf(target.user), way: 'staged' } as const;
  const run = await openConsumer(target, options);
  const found = await firstLook(run);
  if ('refusal' in found) return { ...subject, way: null, outcome: 'not-rotatable', ...found.refusal };
  await target.sink.prepare([run.name]);
  const end = options.dryRun ? await rehearseConsumer(run, found) : await carryOut(run, found);
  const { reasons, actions } = run.notes;
  return { ...subject, ...end, reason: [end.reason, ...reasons].filter((text) => text !== '').join(' '), actions };
}

async function carryOut(run: ConsumerRun, found: AppCredentials): Promise<Pick<Rotation, 'outcome' | 'reason'>> {
  if (await isPromoted(run, found)) return finishRotation(run, null);
  const { target, options } = run;
  const { log } = options;
  const pair = await stagePair(run, found);
  await proveLogin(target, loginOf(run, pair), options);
  await log.done('rehearse', 'the staged pair logs in, as the right user');
  await log.done('store', (await storeLogin(run, pair)).note);
  await log.done('verify', await proveStored(run, pair));
  await promotePair(run, pair);
  return finishRotation(run, pair);
}
