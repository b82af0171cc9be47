import { ToolError } from '../../shared/toolError.ts';
import { deployApp } from './deployApp.ts';
import { holds } from './holds.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { KeyPairState } from './keyPairState.ts';
import type { NewKeyPair } from './newKeyPair.ts';
import type { OrgApp } from './orgApp.ts';
import { readApps } from './readApps.ts';
import { secondAppName } from './secondAppName.ts';
import { secondAppParts } from './secondAppParts.ts';

/** The app that stands in, with the pair's certificate: the one that is there, or a new copy. Throws ToolError, OrgError. */
export async function ensureSecondApp(run: KeyPairRun, state: KeyPairState, pair: NewKeyPair): Promise<OrgApp> {
  const { second } = state;
  if (second !== null && holds(second, pair)) return second;
  if (second !== null)
    run.options.log.say(`${second.name} was there with a key that nobody has any more; it gets the new one.`);
  const parts = secondAppParts(state, pair);
  await deployApp(run, parts, { doing: `Making ${secondAppName(run.appName)}`, checkOnly: false });
  const [, made = null] = await readApps(run.target.org, run.appType, [run.appName, secondAppName(run.appName)]);
  if (made !== null && holds(made, pair)) {
    run.options.log.say(`${made.name} stands by with the new certificate`);
    return made;
  }
  throw new ToolError(`The org took ${secondAppName(run.appName)}, and does not show it with the new certificate.`, {
    actions: ['Run the same command again in some minutes: it looks first at what is there.'],
  });
}
