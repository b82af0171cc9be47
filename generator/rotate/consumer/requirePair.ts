import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { ConsumerPair, ConsumerRun } from './consumerRun.ts';
import { stagedIn } from './stagedIn.ts';

/** Whether the org still has the pair, as the app's own or to become it: another run, or a person in Setup, may have been quicker. */
export async function requirePair(run: ConsumerRun, pair: ConsumerPair): Promise<AppCredentials> {
  const found = await run.look();
  if ([found.primary.key, stagedIn(found, 'Active')?.key].includes(pair.key)) return found;
  throw new ToolError(`The staged pair of ${run.app.name} was taken away while this run worked with it.`, {
    actions: ['Somebody else rotates the same app. See who, then run the same command again.'],
  });
}
