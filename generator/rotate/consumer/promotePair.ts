import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import { changeOrg } from './changeOrg.ts';
import type { ConsumerPair, ConsumerRun } from './consumerRun.ts';
import { fingerprint } from './fingerprint.ts';
import { requirePair } from './requirePair.ts';
import { stagedIn } from './stagedIn.ts';

/** Makes the staged pair the app's own. The former one goes on to log in, from the place beside it. Throws ToolError. */
export async function promotePair(run: ConsumerRun, pair: ConsumerPair): Promise<void> {
  const found = await requirePair(run, pair);
  const isDone = ({ primary }: AppCredentials) => primary.key === pair.key;
  if (!isDone(found)) {
    await changeOrg(run, {
      method: 'PATCH',
      url: stagedIn(found, 'Active')?.url ?? '',
      body: { command: 'rotate' },
      doing: 'Making a staged consumer key and secret the app’s own',
      isDone,
    });
  }
  await run.options.log.done('promote', `key ${fingerprint(pair)} is the app’s own`);
}
