import { setTimeout as sleep } from 'node:timers/promises';
import { ToolError } from '../shared/toolError.ts';
import { sameSecret } from './sameSecret.ts';
import type { SecretName } from './secretName.ts';
import type { SecretSink, StoredSecret } from './secretSink.ts';
import { withoutSecret } from './withoutSecret.ts';

export interface SecretToStore {
  readonly name: SecretName;
  /** Secret. */
  readonly value: string;
  /** What the sink had before, as `read` gave it. */
  readonly before: StoredSecret;
}

/** `verified`: read back, and the same. `unverified`: the sink took it and gives nothing back. */
export type StoreResult = { readonly kind: 'verified' } | { readonly kind: 'unverified'; readonly reason: string };

/** Stores that keep copies give the former text for a moment; pauses between looks, in milliseconds. */
const PAUSES = [100, 400, 1000];

/**
 * Writes a secret, reads it back, and compares. A write whose answer was lost counts when the secret is there. Throws
 * ToolError when it is not stored, or when the sink gives back something else; never with the secret in it.
 */
export async function storeSecret(sink: SecretSink, { name, value, before }: SecretToStore): Promise<StoreResult> {
  const failure = await sink.write(name, value, before).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  if (failure !== null) {
    const after = await sink.read(name).catch(() => null);
    if (after !== null && holds(after, value)) return { kind: 'verified' };
    throw guard(failure.error, value);
  }
  const after = await readBack(sink, name, value).catch((error: unknown) => {
    throw guard(error, value);
  });
  if (after.kind === 'unreadable') return { kind: 'unverified', reason: withoutSecret(after.reason, value) };
  if (holds(after, value)) return { kind: 'verified' };
  throw notTheSame(sink.describe(name), after.kind);
}

async function readBack(sink: SecretSink, name: SecretName, value: string): Promise<StoredSecret> {
  for (const pause of PAUSES) {
    const after = await sink.read(name);
    if (after.kind === 'unreadable' || holds(after, value)) return after;
    await sleep(pause);
  }
  return sink.read(name);
}

function holds(stored: StoredSecret, value: string): boolean {
  return stored.kind === 'found' && sameSecret(stored.value, value);
}

/** What a store says may quote what it was sent. */
function guard(error: unknown, value: string): unknown {
  if (!(error instanceof ToolError)) return error;
  const message = withoutSecret(error.message, value);
  if (message === error.message) return error;
  const { actions, exitCode, details } = error;
  return new ToolError(message, { actions, exitCode, details });
}

function notTheSame(place: string, found: 'found' | 'absent'): ToolError {
  const what = found === 'absent' ? 'nothing' : 'something else';
  return new ToolError(`${place} took the secret and gives back ${what}.`, {
    actions: [
      'See that writing and reading mean the same place, and that nothing changes the text on its way. What was there before may be gone.',
    ],
  });
}
