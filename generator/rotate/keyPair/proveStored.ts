import { ToolError } from '../../shared/toolError.ts';
import { sameSecret } from '../../sinks/sameSecret.ts';
import { proveLogin } from '../proveLogin.ts';
import { sameLogin } from '../sameLogin.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import { readLogin } from './readLogin.ts';

/**
 * Logs in with what the sink gives, as the integration's program does, and sees that it is this login. Where no login document
 * is, the private key is what the sink gives; where nothing is given back, the login itself has to do. Returns what to note.
 * Throws OAuthError, ToolError.
 */
export async function proveStored(run: KeyPairRun, expected: JwtLogin): Promise<string> {
  const { target, nameOf, options } = run;
  const { sink } = target;
  const login = await readLogin(run);
  if (login !== null) {
    if (!sameLogin(login, expected)) throw somethingElse(sink.describe(nameOf('login')));
    await proveLogin(target, login, options);
    return `login with what ${sink.describe(nameOf('login'))} gives`;
  }
  const key = await sink.read(nameOf('private-key'));
  if (key.kind === 'found') {
    if (!sameSecret(key.value, expected.privateKey)) throw somethingElse(sink.describe(nameOf('private-key')));
    await proveLogin(target, { ...expected, privateKey: key.value }, options);
    return `login with the key that ${sink.describe(nameOf('private-key'))} gives`;
  }
  await proveLogin(target, expected, options);
  return 'login with the new key; the sink gives nothing back that could be tried';
}

function somethingElse(place: string): ToolError {
  return new ToolError(`${place} gives something else than what was stored there.`, {
    actions: ['Somebody else stores there. See who, then run the same command again: it looks first at what is there.'],
  });
}
