import { ToolError } from '../../shared/toolError.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import { tryAndEnd } from './tryAndEnd.ts';

/** A certificate that is over is what a rotation mends. */
const MENDED = /expired/i;

/**
 * Sees whether the present login works, and throws OAuthError when it fails for what no other key would mend, such as the
 * place of this machine: then nobody here could tell whether the new one works. Returns what to note.
 */
export async function requireProvable(run: KeyPairRun, present: JwtLogin | null): Promise<string> {
  if (present === null) return 'the present login is not at hand';
  const { kind, refusal } = await tryAndEnd(run, present);
  if (kind === 'accepted') return 'the present login works';
  if (refusal === null) throw unanswered();
  if (refusal.passes || MENDED.test(refusal.platformText)) return `the present login fails (${refusal.platformText})`;
  throw refusal;
}

function unanswered(): ToolError {
  return new ToolError('The org gave no answer that says whether the present login works, so nothing was changed.', {
    actions: ['See status.salesforce.com and the network, then run the same command again.'],
  });
}
