import { parseLoginDocument } from '../../oauth/parseLoginDocument.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { StoredSecret } from '../../sinks/secretSink.ts';
import { findPair } from './findPair.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { KeyPairState } from './keyPairState.ts';
import type { OrgApp } from './orgApp.ts';
import { parseKeyPair } from './parseKeyPair.ts';
import { readApps } from './readApps.ts';
import { secondAppName } from './secondAppName.ts';
import { secondAppNote } from './secondAppNote.ts';

/** Looks at org and sink; changes nothing. Throws ToolError when the org has no such app, OrgError, or what the sink says. */
export async function readState(run: KeyPairRun): Promise<KeyPairState> {
  const { target, options, appType, appName, nameOf } = run;
  const { sink, org } = target;
  const names = appType === 'connected-app' ? [appName] : [appName, secondAppName(appName)];
  const [app = null, parts = null] = await readApps(org, appType, names);
  if (app === null) throw missingApp(run);
  const [rotation, stored, privateKey] = await Promise.all([
    sink.read(nameOf('rotation')),
    sink.read(nameOf('login')),
    sink.read(nameOf('private-key')),
  ]);
  // Settings without an app are what a deletion left: no app, and no name that is taken.
  const found = parts !== null && descriptionOf(parts) !== null ? parts : null;
  const second = found !== null && descriptionOf(found) === secondAppNote(app.name) ? found : null;
  const login = toJwtLogin(stored);
  const kept = rotation.kind === 'found' ? parseKeyPair(rotation.value) : null;
  const keys = [
    ...(login === null ? [] : [login.privateKey]),
    ...(privateKey.kind === 'found' ? [privateKey.value] : []),
  ];
  const pair = findPair({ app, second, kept, keys, now: options.now() });
  const hasLogin = stored.kind === 'found';
  return { app, second, nameTaken: found !== null && second === null, login, hasLogin, privateKey, pair };
}

function toJwtLogin(stored: StoredSecret): JwtLogin | null {
  const login = stored.kind === 'found' ? parseLoginDocument(stored.value) : null;
  return login?.flow === 'jwt-bearer' ? login : null;
}

/** An integration may be called so that its own app has this name: what we made says so. Null when there is no app. */
function descriptionOf({ components }: OrgApp): string | null {
  const own = components.find(({ type }) => type === 'ExternalClientApplication');
  if (own === undefined) return null;
  return own.body.children.find(({ name }) => name === 'description')?.text.trim() ?? '';
}

function missingApp({ appName, target: { user } }: KeyPairRun): ToolError {
  return new ToolError(`The org has no app ${appName} with a consumer key that this user may read.`, {
    actions: [`Run "npm run deploy -- --env ${user.environment} --only ${user.name}" first.`],
  });
}
