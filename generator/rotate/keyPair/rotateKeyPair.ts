import { requireInsideProject } from '../../oauth/requireInsideProject.ts';
import type { Rotation } from '../rotation.ts';
import type { KnownTarget } from '../rotationEngine.ts';
import type { RotationOptions } from '../rotationOptions.ts';
import { bridge } from './bridge.ts';
import { cutOver } from './cutOver.ts';
import { decideWay } from './decideWay.ts';
import { findForeignIssuer } from './findForeignIssuer.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { KeyPairState } from './keyPairState.ts';
import { notRotatable } from './notRotatable.ts';
import { openRun } from './openRun.ts';
import { readState } from './readState.ts';
import { rehearseKeyPair } from './rehearseKeyPair.ts';
import { requireOwnCertificate } from './requireOwnCertificate.ts';
import { stagePair } from './stagePair.ts';

/**
 * Replaces the private key of an integration and the certificate of its app. A run that is stopped anywhere leaves what the
 * next one finds in the org and in the sink. Throws OAuthError, OrgError, ToolError for what stopped it.
 */
export async function rotateKeyPair(target: KnownTarget, options: RotationOptions): Promise<Rotation> {
  const run = openRun(target, options);
  if (run === null) return notRotatable(target.user, 'Its app is managed elsewhere, or no certificate file is named.');
  await requireInsideProject(target.projectRoot, run.certificateFile);
  const state = await readState(run);
  await requireOwnCertificate(run, state);
  const foreign = await findForeignIssuer(run, state);
  if (foreign !== null) return notRotatable(target.user, foreign);
  await target.sink.prepare(['rotation', 'login', 'private-key'].map((kind) => run.nameOf(kind as 'rotation')));
  return options.dryRun ? rehearseKeyPair(run, state) : rotate(run, state);
}

/** The way is chosen when the sink has shown whether it gives anything back. */
async function rotate(run: KeyPairRun, state: KeyPairState): Promise<Rotation> {
  const { sink } = run.target;
  const { pair, stored } = await stagePair(run, state.pair);
  const note = `a new pair is in ${sink.describe(run.nameOf('rotation'))}`;
  if (state.pair === null) await run.options.log.done('stage', note);
  const { way, why } = decideWay(run, { ...state, pair }, run.options);
  if (stored.kind === 'verified') {
    if (way === 'second-app') return bridge(run, { state, pair, why });
    return cutOver(run, { state, pair, stored, why });
  }
  const blind = `The sink gives nothing back (${stored.reason.replace(/\.$/, '')}), so a run that is stopped begins anew.`;
  run.options.log.say(blind);
  return cutOver(run, { state, pair, stored, why: blind });
}
