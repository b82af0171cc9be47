import { ToolError } from '../../shared/toolError.ts';
import { proveLogin } from '../proveLogin.ts';
import { awaitVerdict } from './awaitVerdict.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';

/**
 * Waits until all servers that are met take a login, and sees that it is the right user. Throws the org's last refusal, or
 * ToolError.
 */
export async function requireSettled(run: KeyPairRun, login: JwtLogin): Promise<void> {
  const { met, refusal } = await awaitVerdict(run, login, 'accepted');
  if (!met) throw refusal ?? unanswered();
  await proveLogin(run.target, login, { ...run.options, settling: { times: 1, pause: 0 } });
}

function unanswered(): ToolError {
  return new ToolError('The org gave no answer that says whether the new key works.', {
    actions: ['See status.salesforce.com and the network, then run the same command again: it goes on from here.'],
  });
}
