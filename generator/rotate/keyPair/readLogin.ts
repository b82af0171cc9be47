import { parseLoginDocument } from '../../oauth/parseLoginDocument.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';

/** What a program reads at this moment; null when there is no login document of this flow. Secret. */
export async function readLogin({ target: { sink }, nameOf }: KeyPairRun): Promise<JwtLogin | null> {
  const stored = await sink.read(nameOf('login'));
  const login = stored.kind === 'found' ? parseLoginDocument(stored.value) : null;
  return login?.flow === 'jwt-bearer' ? login : null;
}
