import { formatLoginDocument } from '../../oauth/formatLoginDocument.ts';
import type { LoginDocument } from '../../oauth/loginDocument.ts';
import { parseLoginDocument } from '../../oauth/parseLoginDocument.ts';
import type { StoredSecret } from '../../sinks/secretSink.ts';
import { type StoreResult, storeSecret } from '../../sinks/storeSecret.ts';
import { sameLogin } from '../sameLogin.ts';
import type { ConsumerPair, ConsumerRun } from './consumerRun.ts';
import { loginOf } from './loginOf.ts';
import { requirePair } from './requirePair.ts';

/** `there`: the sink had it, and nothing was written. */
export interface StoredLogin {
  readonly kind: 'there' | StoreResult['kind'];
  readonly note: string;
}

/**
 * Has the sink give this pair to whoever asks, in one write, unless it does already. Between reading and writing, the org is
 * asked once more whether it has the pair: whoever stores another one meanwhile is noticed by the sink, or waits, so that no
 * pair is written that a quicker run has revoked. Throws ToolError; the former login is there then, or the new one is.
 */
export async function storeLogin(run: ConsumerRun, pair: ConsumerPair): Promise<StoredLogin> {
  const { name } = run;
  const { sink } = run.target;
  const login = loginOf(run, pair);
  const place = sink.describe(name);
  return sink.alone(async () => {
    const before = await sink.read(name);
    if (holdsLogin(before, login)) return { kind: 'there', note: `${place} has it already` };
    await requirePair(run, pair);
    const result = await storeSecret(sink, { name, value: formatLoginDocument(login), before });
    const note = result.kind === 'verified' ? 'read back' : `by the sink’s word: ${result.reason}`;
    return { kind: result.kind, note: `${place}, ${note}` };
  });
}

function holdsLogin(stored: StoredSecret, login: LoginDocument): boolean {
  return stored.kind === 'found' && sameLogin(parseLoginDocument(stored.value), login);
}
