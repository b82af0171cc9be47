import { join } from 'node:path';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../shared/toolError.ts';
import type { SecretSink, StoredSecret } from '../sinks/secretSink.ts';
import type { StoreResult } from '../sinks/storeSecret.ts';
import { certificateOf } from './certificateOf.ts';
import type { CredentialsRequest } from './createCredentials.ts';
import type { CredentialOutcome } from './credentialOutcome.ts';
import { decideKeyPair, type KeyPairDecision } from './decideKeyPair.ts';
import { readKeyPair } from './readKeyPair.ts';
import { writeKeyPair } from './writeKeyPair.ts';

const OUTCOMES = { create: 'created', certify: 'completed', keep: 'kept', refuse: 'refused' } as const;

/** Makes what one integration lacks. A sink that refuses is an outcome; a place that is unsafe is thrown. */
export async function createPair(
  { name: integration, environment, ...user }: ResolvedIntegrationUser,
  sink: SecretSink,
  request: CredentialsRequest,
): Promise<CredentialOutcome> {
  const certificate = certificateOf({ name: integration, environment, ...user }) ?? '';
  const name = { environment, integration, kind: 'private-key' } as const;
  const place = { integration, environment, certificate, sink: sink.type, keyPlace: sink.describe(name) };
  try {
    const before = await sink.read(name);
    const certificateFile = join(request.projectRoot, certificate);
    const decision = decideKeyPair(await readKeyPair(before, certificateFile), request);
    const { action, reason } = decision;
    if (action === 'keep' || action === 'refuse') {
      return { ...place, outcome: OUTCOMES[action], readBack: null, note: reason };
    }
    const replaces = action === 'create';
    const result = await writeKeyPair({ ...request, sink, name, before, replaces, certificateFile });
    return { ...place, outcome: OUTCOMES[action], ...describeMade(decision, before, result) };
  } catch (error) {
    throwIfStopped(request.signal, 'Making more keys');
    if (!(error instanceof ToolError) || error.exitCode === 3) throw error;
    return { ...place, outcome: 'failed', readBack: null, note: [error.message, ...error.actions].join('\n') };
  }
}

function describeMade(
  { action, reason }: KeyPairDecision,
  before: StoredSecret,
  result: StoreResult,
): Pick<CredentialOutcome, 'readBack' | 'note'> {
  if (result.kind === 'verified') return { readBack: action === 'create' ? true : null, note: reason };
  // Said once: that nothing can be read back is the reason of both.
  const why = before.kind === 'unreadable' && before.reason === result.reason ? '' : ` ${result.reason}`;
  const unverified = `It could not be read back, so that it is stored is the sink’s word.${why}`;
  return { readBack: false, note: [reason, unverified].filter((text) => text !== '').join(' ') };
}
