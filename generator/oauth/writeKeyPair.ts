import { ToolError } from '../shared/toolError.ts';
import type { SecretName } from '../sinks/secretName.ts';
import type { SecretSink, StoredSecret } from '../sinks/secretSink.ts';
import { type StoreResult, storeSecret } from '../sinks/storeSecret.ts';
import { createCertificate } from './createCertificate.ts';
import { createKey, type KeySize } from './createKey.ts';
import { writeCertificate } from './writeCertificate.ts';

export interface KeyPairRequest {
  readonly sink: SecretSink;
  readonly name: SecretName;
  /** What the sink has; a key that is found is kept and gets a certificate. */
  readonly before: StoredSecret;
  /** Whether a new key replaces one that is there. */
  readonly replaces: boolean;
  /** Absolute path. */
  readonly certificateFile: string;
  readonly keySize: KeySize;
  readonly now: Date;
  readonly validityDays: number;
}

/**
 * The key first, then its certificate: stopped between the two, the next run finds a key without a certificate and makes the
 * one that is missing. A key that no sink took is thrown away, and nothing speaks for it; what was there stays.
 */
export async function writeKeyPair(request: KeyPairRequest): Promise<StoreResult> {
  const { sink, name, before, certificateFile } = request;
  const kept = before.kind === 'found' && !request.replaces ? before.value : null;
  const value = kept ?? (await createKey(request.keySize));
  const certificate = await createCertificate({ ...request, ...name, keyPem: value });
  const result: StoreResult = kept === null ? await store(request, value) : { kind: 'verified' };
  await writeCertificate(certificateFile, certificate).catch((error: NodeJS.ErrnoException) => {
    throw new ToolError(
      `The key is in ${sink.describe(name)}, and its certificate could not be written to ${certificateFile} (${error.code}).`,
      { actions: ['See that the file may be written, then run the same command again; with --force when it says so.'] },
    );
  });
  return result;
}

async function store({ sink, name, before }: KeyPairRequest, value: string): Promise<StoreResult> {
  return storeSecret(sink, { name, value, before }).catch((error: unknown) => {
    if (!(error instanceof ToolError)) throw error;
    const { message, actions, exitCode, details } = error;
    throw new ToolError(message, { actions: [...actions, THROWN_AWAY], exitCode, details });
  });
}

/** Nothing but the sink may hold a key: there is no second place for one that it did not take. */
const THROWN_AWAY = 'The new key was thrown away. No certificate was made for it; the one that was there stays.';
