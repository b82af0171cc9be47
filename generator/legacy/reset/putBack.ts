import type { SecretName } from '../../sinks/secretName.ts';
import type { SecretSink, StoredSecret } from '../../sinks/secretSink.ts';
import { storeSecret } from '../../sinks/storeSecret.ts';
import { withoutSecret } from '../../sinks/withoutSecret.ts';

/** What the sink has after a password that the org did not take. */
export interface PutBack {
  /** Whether the sink holds what it held before. */
  readonly done: boolean;
  /** For people. */
  readonly note: string;
}

/** Gives the sink the former value again, when it told it. Never throws: what went wrong before is what counts. */
export async function putBack(sink: SecretSink, name: SecretName, former: StoredSecret): Promise<PutBack> {
  const place = sink.describe(name);
  if (former.kind === 'absent') {
    return { done: false, note: `${place} had no password before; what it holds now is good for nothing.` };
  }
  if (former.kind === 'unreadable') {
    return { done: false, note: `${place} gives nothing back, so the former password cannot be put there again.` };
  }
  try {
    await storeSecret(sink, { name, value: former.value, before: await sink.read(name) });
    return { done: true, note: `${place} holds the former password again.` };
  } catch (error) {
    const reason = withoutSecret(error instanceof Error ? error.message : String(error), former.value);
    return { done: false, note: `The former password could not be put into ${place} again: ${reason}` };
  }
}
