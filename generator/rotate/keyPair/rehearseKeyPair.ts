import type { Rotation } from '../rotation.ts';
import { subjectOf } from '../subjectOf.ts';
import { createNewPair } from './createNewPair.ts';
import { decideWay, type Way } from './decideWay.ts';
import { deployApp } from './deployApp.ts';
import { formerLogin } from './formerLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { KeyPairState } from './keyPairState.ts';
import { requireProvable } from './requireProvable.ts';
import { secondAppParts } from './secondAppParts.ts';
import { withCertificate } from './withCertificate.ts';

/**
 * Has the org check everything that would be deployed, and tries the present login. The pair is thrown away; nothing is changed
 * in org, sink or project. Throws what stands in the way.
 */
export async function rehearseKeyPair(run: KeyPairRun, state: KeyPairState): Promise<Rotation> {
  const { log } = run.options;
  const pair = state.pair ?? (await createNewPair(run.target, run.options));
  const way = decideWay(run, state, run.options);
  if (way.way === 'second-app') {
    await deployApp(run, secondAppParts(state, pair), { doing: 'Checking the second app', checkOnly: true });
    log.say('The org would take the second app.');
  }
  const parts = [withCertificate(state.app.holder, pair.certificate)];
  await deployApp(run, parts, { doing: 'Checking the new certificate', checkOnly: true });
  log.say('The org would take the new certificate.');
  const present = await requireProvable(run, formerLogin(run, state, pair));
  const begun = state.pair === null ? '' : ' An earlier run has begun; the next one goes on from there.';
  const reason = `${way.why} ${EXPECTED[way.way]} Now ${present}.${begun}`;
  return { ...subjectOf(run.target.user), outcome: 'rehearsed', way: way.way, gap: null, reason, actions: [] };
}

/** Times: Salesforce Help says on saving an app that changes take up to 10 minutes; real orgs took up to 30. */
const EXPECTED: Readonly<Record<Way['way'], string>> = {
  'second-app':
    'No gap is expected for programs that read the login document when they log in. Twice the run waits until all servers know a change, 2 to 30 minutes each, and twice for the overlap.',
  'cut-over':
    'A gap is expected: each server takes one of the two keys, and all of them know the new certificate after 2 to 30 minutes. The sink gives the new key as soon as they do.',
};
