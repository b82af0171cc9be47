import { parseLoginDocument } from '../../oauth/parseLoginDocument.ts';
import { ToolError } from '../../shared/toolError.ts';
import { proveLogin } from '../proveLogin.ts';
import { sameLogin } from '../sameLogin.ts';
import type { ConsumerPair, ConsumerRun } from './consumerRun.ts';
import { loginOf } from './loginOf.ts';

/**
 * Logs in with what the sink gives, as the integration's program does, and sees that it is this pair. A sink that gives
 * nothing back proves nothing: then the pair itself has to log in. Returns what to note. Throws OAuthError, ToolError.
 */
export async function proveStored(run: ConsumerRun, pair: ConsumerPair): Promise<string> {
  const { target, name, options } = run;
  const stored = await target.sink.read(name);
  const expected = loginOf(run, pair);
  if (stored.kind === 'unreadable') {
    await proveLogin(target, expected, options);
    return `the pair logs in; what the sink has could not be read: ${stored.reason}`;
  }
  const login = stored.kind === 'found' ? parseLoginDocument(stored.value) : null;
  if (login === null || !sameLogin(login, expected)) throw somethingElse(run);
  await proveLogin(target, login, options);
  return `login with what ${target.sink.describe(name)} gives`;
}

function somethingElse({ target, name }: ConsumerRun): ToolError {
  return new ToolError(`${target.sink.describe(name)} gives another login than the one that was stored there.`, {
    actions: ['Somebody else stores there. See who, then run the same command again: it looks first at what is there.'],
  });
}
