import { ToolError } from '../../shared/toolError.ts';
import type { StoreResult } from '../../sinks/storeSecret.ts';
import type { Rotation } from '../rotation.ts';
import { awaitVerdict } from './awaitVerdict.ts';
import { deployApp } from './deployApp.ts';
import { describeGap } from './describeGap.ts';
import { finish } from './finish.ts';
import { formerLogin } from './formerLogin.ts';
import { holds } from './holds.ts';
import { type JwtLogin, jwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { KeyPairState } from './keyPairState.ts';
import type { NewKeyPair } from './newKeyPair.ts';
import { proveStored } from './proveStored.ts';
import { putCertificate } from './putCertificate.ts';
import { removeSecondApp } from './removeSecondApp.ts';
import { requireProvable } from './requireProvable.ts';
import { storeKeys } from './storeKeys.ts';
import { type Switched, switchOver } from './switchOver.ts';
import { withCertificate } from './withCertificate.ts';

export interface CutOver {
  readonly state: KeyPairState;
  readonly pair: NewKeyPair;
  /** Whether the sink gives back what it keeps. */
  readonly stored: StoreResult;
  /** Why in this way. */
  readonly why: string;
}

/**
 * Replaces the certificate of an app in one step, and the key in the sink as soon as the org takes it. Everything that can be
 * done before or after is done then. Throws OAuthError, ToolError: the same command goes on.
 */
export async function cutOver(run: KeyPairRun, request: CutOver): Promise<Rotation> {
  const { state, pair } = request;
  const { log } = run.options;
  const fresh = jwtLogin(run.target, state.app.consumerKey, pair.privateKey);
  const former = formerLogin(run, state, pair);
  if (!holds(state.app, pair)) await log.done('rehearse', await rehearse(run, request, former));
  const switched = await switchKeys(run, request, { fresh, former });
  await log.done('verify', await proveStored(run, fresh));
  await putCertificate(run, pair.certificate);
  await log.done('revoke', await seeOff(run, former));
  if (run.appType === 'external-client-app' && !state.nameTaken && (await removeSecondApp(run))) {
    log.say('The second app of an earlier run was deleted.');
  }
  const gap = switched?.gap ?? null;
  return finish(run, pair, { way: 'cut-over', gap, reason: [request.why, describeGap(switched, former)].join(' ') });
}

async function rehearse(run: KeyPairRun, { state, pair }: CutOver, former: JwtLogin | null): Promise<string> {
  const parts = [withCertificate(state.app.holder, pair.certificate)];
  await deployApp(run, parts, { doing: 'Checking the new certificate', checkOnly: true });
  return `the org would take the new certificate; ${await requireProvable(run, former)}`;
}

/** Null when everything was in its place already. */
async function switchKeys(
  run: KeyPairRun,
  { state, pair, stored }: CutOver,
  logins: { readonly fresh: JwtLogin; readonly former: JwtLogin | null },
): Promise<Switched | null> {
  const { log } = run.options;
  const withLogin = state.hasLogin || stored.kind === 'unverified';
  const store = () => storeKeys(run, logins.fresh, withLogin);
  if (holds(state.app, pair) && logins.former === null && stored.kind === 'verified') {
    await log.done('store', await store());
    return null;
  }
  const switched = await switchOver(run, { pair, ...logins, store });
  await log.done('promote', `${state.app.name} has the new certificate`);
  await log.done('store', switched.stored);
  if (switched.unsettled !== null) throw switched.unsettled.refusal ?? unsettled(state.app.name);
  return switched;
}

/** Its certificate is gone from the app; whether every server has heard of that is seen where the key is at hand. */
async function seeOff(run: KeyPairRun, former: JwtLogin | null): Promise<string> {
  if (former === null) return 'the old key is not at hand, so it was not tried';
  const { met } = await awaitVerdict(run, former, 'refused');
  return met
    ? 'the old key is refused'
    : 'a server still takes the old key, until it hears of the change (30 minutes at most)';
}

function unsettled(app: string): ToolError {
  return new ToolError(
    `${app} has the new certificate and the sink the new key, and not every login with it works yet.`,
    {
      actions: [
        'Run the same command again in some minutes: Salesforce needs up to 30 until all servers know a certificate.',
      ],
    },
  );
}
