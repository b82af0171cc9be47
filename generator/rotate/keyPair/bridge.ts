import { formatLoginDocument } from '../../oauth/formatLoginDocument.ts';
import type { Rotation } from '../rotation.ts';
import { sameLogin } from '../sameLogin.ts';
import { subjectOf } from '../subjectOf.ts';
import { deployApp } from './deployApp.ts';
import { describeFollowUp } from './describeFollowUp.ts';
import { ensureSecondApp } from './ensureSecondApp.ts';
import { finish } from './finish.ts';
import { formerLogin } from './formerLogin.ts';
import { holds } from './holds.ts';
import { type JwtLogin, jwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { KeyPairState } from './keyPairState.ts';
import type { NewKeyPair } from './newKeyPair.ts';
import { noteOnce } from './noteOnce.ts';
import { proveStored } from './proveStored.ts';
import { putCertificate } from './putCertificate.ts';
import { readApps } from './readApps.ts';
import { readLogin } from './readLogin.ts';
import { requireSettled } from './requireSettled.ts';
import { revokeSecondApp } from './revokeSecondApp.ts';
import { storeText } from './storeText.ts';
import { waitOverlap } from './waitOverlap.ts';
import { withCertificate } from './withCertificate.ts';

export interface Bridge {
  readonly state: KeyPairState;
  readonly pair: NewKeyPair;
  /** Why in this way. */
  readonly why: string;
}

/**
 * Replaces an app's certificate while a second app stands in: programs are led there and back by one write of their login
 * document each, when the org takes the new login everywhere. Throws OAuthError, ToolError: the same command goes on, and
 * what the sink gives works.
 */
export async function bridge(run: KeyPairRun, { state, pair, why }: Bridge): Promise<Rotation> {
  const second = await ensureSecondApp(run, state, pair);
  const detour = jwtLogin(run.target, second.consumerKey, pair.privateKey);
  const own = jwtLogin(run.target, state.app.consumerKey, pair.privateKey);
  if (!holds(state.app, pair)) {
    await leadTo(run, pair, detour);
    const until = await waitOverlap(run, pair, 'store');
    if (until !== null) return overlapping(run, until, 'before the app itself gets the new certificate');
    await promote(run, pair);
  }
  await leadBack(run, pair, own);
  const until = await waitOverlap(run, pair, 'confirm');
  if (until !== null) return overlapping(run, until, `before ${second.name} is deleted`);
  await noteOnce(run, pair, { step: 'overlap', note: 'programs had their time' });
  const former = formerLogin(run, state, pair);
  const left = await revokeSecondApp(run, { second, detour, own, former });
  return finish(run, pair, {
    way: 'second-app',
    gap: null,
    reason: [why, left].filter((text) => text !== '').join(' '),
  });
}

/** From the app to the one that stands in. */
async function leadTo(run: KeyPairRun, pair: NewKeyPair, detour: JwtLogin): Promise<void> {
  if (!sameLogin(await readLogin(run), detour)) {
    await requireSettled(run, detour);
    await run.options.log.done('rehearse', 'the second app takes the new key');
    await run.options.log.done('store', await storeText(run, 'login', formatLoginDocument(detour)));
  }
  await noteOnce(run, pair, { step: 'store', note: 'the login document names the second app' });
  await run.options.log.done('verify', await proveStored(run, detour));
}

/** Nothing but the certificate: the app is read again right before. */
async function promote(run: KeyPairRun, pair: NewKeyPair): Promise<void> {
  const [app = null] = await readApps(run.target.org, run.appType, [run.appName]);
  if (app !== null && !holds(app, pair)) {
    const parts = [withCertificate(app.holder, pair.certificate)];
    await deployApp(run, parts, { doing: 'Replacing the certificate', checkOnly: false });
  }
  await run.options.log.done('promote', `${run.appName} has the new certificate`);
}

/** From the one that stood in to the app. */
async function leadBack(run: KeyPairRun, pair: NewKeyPair, own: JwtLogin): Promise<void> {
  if (!sameLogin(await readLogin(run), own)) {
    await requireSettled(run, own);
    await storeText(run, 'login', formatLoginDocument(own));
  }
  const key = await storeText(run, 'private-key', pair.privateKey);
  const proof = await proveStored(run, own);
  await putCertificate(run, pair.certificate);
  await noteOnce(run, pair, { step: 'confirm', note: `${proof}; the key alone: ${key}` });
}

function overlapping(run: KeyPairRun, until: Date, what: string): Rotation {
  const reason = `Both logins work; programs have until ${until.toISOString()} to read theirs anew, ${what}. The same command goes on after that.`;
  const actions = run.options.log.doneAt('promote') === null ? [] : describeFollowUp(run);
  return { ...subjectOf(run.target.user), outcome: 'overlapping', way: 'second-app', gap: null, reason, actions };
}
