import { ToolError } from '../../shared/toolError.ts';
import { awaitVerdict } from './awaitVerdict.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { OrgApp } from './orgApp.ts';
import { proveStored } from './proveStored.ts';
import { readLogin } from './readLogin.ts';
import { removeSecondApp } from './removeSecondApp.ts';

export interface Revocation {
  readonly second: OrgApp;
  readonly detour: JwtLogin;
  readonly own: JwtLogin;
  /** Null when it is not at hand any more. */
  readonly former: JwtLogin | null;
}

/**
 * Deletes the second app, unless programs are led there, and sees that neither it nor the old key logs in any more, and that
 * what the sink gives does. Returns what is left to know; empty when there is nothing. Throws ToolError, OAuthError.
 */
export async function revokeSecondApp(run: KeyPairRun, { second, detour, own, former }: Revocation): Promise<string> {
  if ((await readLogin(run))?.consumerKey === second.consumerKey) throw inUse(second.name);
  await removeSecondApp(run);
  const late = [
    ...((await isRefused(run, detour)) ? [] : [`the key of ${second.name}`]),
    ...(former === null || (await isRefused(run, former)) ? [] : ['the old key']),
  ];
  const proof = await proveStored(run, own);
  const seen = former === null ? 'its key is refused' : 'its key and the old one are refused';
  const left = late.length === 0 ? '' : `A server still takes ${late.join(' and ')}, until it hears of the change.`;
  await run.options.log.done('revoke', `${second.name} is deleted, ${left === '' ? seen : left}; ${proof}`);
  return left;
}

async function isRefused(run: KeyPairRun, login: JwtLogin): Promise<boolean> {
  return (await awaitVerdict(run, login, 'refused')).met;
}

function inUse(app: string): ToolError {
  return new ToolError(`The sink's login names ${app} again, so that app was not deleted.`, {
    actions: ['See who stored it there, then run the same command again: it leads programs back first.'],
  });
}
