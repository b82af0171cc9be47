import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import { ToolError } from '../../shared/toolError.ts';
import { changeOrg } from './changeOrg.ts';
import type { ConsumerPair, ConsumerRun } from './consumerRun.ts';
import { fingerprint } from './fingerprint.ts';
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

/** Whether the org still has the pair, as the app's own or to become it: another run, or a person in Setup, may have been quicker. */
export async function requirePair(run: ConsumerRun, pair: ConsumerPair): Promise<AppCredentials> {
  const found = await run.look();
  if ([found.primary.key, stagedIn(found, 'Active')?.key].includes(pair.key)) return found;
  throw new ToolError(`The staged pair of ${run.app.name} was taken away while this run worked with it.`, {
    actions: ['Somebody else rotates the same app. See who, then run the same command again.'],
  });
}
