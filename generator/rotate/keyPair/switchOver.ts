import type { OAuthError } from '../../oauth/oauthError.ts';
import { throwIfStopped } from '../../org/throwIfStopped.ts';
import { deployApp } from './deployApp.ts';
import { holds } from './holds.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { NewKeyPair } from './newKeyPair.ts';
import { readApps } from './readApps.ts';
import { watchCutOver } from './watchCutOver.ts';
import { withCertificate } from './withCertificate.ts';

export interface SwitchRequest {
  readonly pair: NewKeyPair;
  readonly fresh: JwtLogin;
  readonly former: JwtLogin | null;
  /** Has the sink give the new key; returns what to note. */
  readonly store: () => Promise<string>;
}

export interface Switched {
  /** Milliseconds in which no program could log in with what it had; null when that cannot be told. */
  readonly gap: number | null;
  readonly stored: string;
  /** Null when the new key is settled; else the last refusal of it, if there was any. */
  readonly unsettled: { readonly refusal: OAuthError | null } | null;
}

/**
 * Has the app take the new certificate and the sink give the new key as soon as it works. From the moment that the org took
 * the certificate the new key is stored in any case: the old one will not come back, and the new one will work. Throws what
 * the deployment or the sink said.
 */
export async function switchOver(run: KeyPairRun, request: SwitchRequest): Promise<Switched> {
  const { options } = run;
  let deadline: number | null = null;
  let failure: { readonly error: unknown } | null = null;
  const started = Date.now();
  const deploying = promote(run, request.pair).then(
    () => {
      deadline = options.patience().deadline;
    },
    (error: unknown) => {
      failure = { error };
    },
  );
  const promotion = { deadline: () => deadline, failed: () => failure !== null };
  const { watch, close } = await watchCutOver(run, request, promotion);
  if (!watch.settled) await deploying;
  if (!watch.settled && failure !== null) {
    await close();
    throw (failure as { readonly error: unknown }).error;
  }
  const stored = await request.store();
  const end = Date.now();
  await deploying;
  await close();
  throwIfStopped(options.signal, 'Rotating a key pair');
  const begin = request.former === null ? started : watch.lastOld;
  return {
    gap: begin === null ? null : end - begin,
    stored,
    unsettled: watch.settled ? null : { refusal: watch.refusal },
  };
}

/** What the org has is looked at right before, and when nothing was heard of the deployment: it may have come through. */
async function promote(run: KeyPairRun, pair: NewKeyPair): Promise<void> {
  const look = async () => (await readApps(run.target.org, run.appType, [run.appName]))[0] ?? null;
  const app = await look();
  if (app === null || holds(app, pair)) return;
  const parts = [withCertificate(app.holder, pair.certificate)];
  await deployApp(run, parts, { doing: 'Replacing the certificate', checkOnly: false }).catch(
    async (error: unknown) => {
      const after = await look().catch(() => null);
      if (after === null || !holds(after, pair)) throw error;
    },
  );
}
