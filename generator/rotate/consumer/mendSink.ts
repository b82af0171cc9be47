import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import { parseLoginDocument } from '../../oauth/parseLoginDocument.ts';
import { proveLogin } from '../proveLogin.ts';
import type { ConsumerRun } from './consumerRun.ts';
import { loginOf } from './loginOf.ts';
import { storeLogin } from './storeLogin.ts';

/**
 * Programs that read a sink whose key the app does not have any more are cut off already: they get the app's own pair at
 * once, and not when the new one has become known everywhere.
 */
export async function mendSink(run: ConsumerRun, found: AppCredentials): Promise<void> {
  const stored = await run.target.sink.read(run.name);
  const login = stored.kind === 'found' ? parseLoginDocument(stored.value) : null;
  if (login?.flow !== 'client-credentials') return;
  const live = [found.primary, ...found.staged.filter(({ state }) => state !== 'Expired')];
  if (live.some(({ key }) => key === login.consumerKey)) return;
  await proveLogin(run.target, loginOf(run, found.primary), run.options);
  const { note: place } = await storeLogin(run, found.primary);
  const note = `The sink gave a key that the app does not have; it gives the app’s present one now (${place}).`;
  run.options.log.say(note);
  run.notes.reasons.push(note);
}
