import { createCertificate } from '../../oauth/createCertificate.ts';
import { createKey } from '../../oauth/createKey.ts';
import type { RotationOptions } from '../rotationOptions.ts';
import type { RotationTarget } from '../rotationTarget.ts';
import type { NewKeyPair } from './newKeyPair.ts';

/** A new pair for an integration, in memory alone. */
export async function createNewPair(
  { user }: Pick<RotationTarget, 'user'>,
  options: RotationOptions,
): Promise<NewKeyPair> {
  const privateKey = await createKey(options.keySize);
  const now = options.now();
  const request = { keyPem: privateKey, integration: user.name, environment: user.environment, now };
  const certificate = await createCertificate({ ...request, validityDays: options.validityDays });
  return { privateKey, certificate, startedAt: now };
}
