import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import { credentialsPath } from '../../oauth/appCredentials/credentialsPath.ts';
import type { StagedCredential } from '../../oauth/appCredentials/stagedCredential.ts';
import { ToolError } from '../../shared/toolError.ts';
import { changeOrg } from './changeOrg.ts';
import type { ConsumerPair, ConsumerRun } from './consumerRun.ts';
import { fingerprint } from './fingerprint.ts';
import { mendSink } from './mendSink.ts';
import { stagedIn } from './stagedIn.ts';

/** The new pair beside the app's own: the one that is there already, or one that is made now. Throws ToolError. Secret. */
export async function stagePair(run: ConsumerRun, found: AppCredentials): Promise<ConsumerPair> {
  requireKnownStates(run, found);
  await mendSink(run, found);
  const active = stagedIn(found, 'Active');
  if (active !== null) return takeUp(run, active);
  const free = stagedIn(found, 'Expired') === null ? found : await removeExpired(run, found);
  const { appId, consumerId } = free;
  const after = await changeOrg(run, {
    method: 'POST',
    url: `${credentialsPath(run.target.org, appId, consumerId)}/staged`,
    body: {},
    doing: 'Staging a new consumer key and secret',
    isDone: (credentials) => stagedIn(credentials, 'Active') !== null,
  });
  const pair = pairOf(run, stagedIn(after, 'Active'));
  await run.options.log.done('stage', `key ${fingerprint(pair)}, beside ${fingerprint(after.primary)}`);
  return pair;
}

/** Nothing that this run did: whoever reads the result should know where the pair comes from. */
function takeUp({ options, notes, ...run }: ConsumerRun, active: StagedCredential): ConsumerPair {
  const pair = pairOf({ options, notes, ...run }, active);
  if (options.log.doneAt('stage') !== null) return pair;
  const since = active.createdDate === null ? '' : ` since ${active.createdDate.toISOString()}`;
  const note = `A staged pair was there${since}, key ${fingerprint(pair)}; it is used.`;
  options.log.say(note);
  notes.reasons.push(note);
  return pair;
}

/** It logs in no more, and there is room for one staged pair only. */
function removeExpired(run: ConsumerRun, found: AppCredentials): Promise<AppCredentials> {
  run.options.log.say('A staged pair that nobody used has expired; it is deleted.');
  return changeOrg(run, {
    method: 'DELETE',
    url: stagedIn(found, 'Expired')?.url ?? '',
    body: null,
    doing: 'Deleting an expired consumer key and secret',
    isDone: (credentials) => stagedIn(credentials, 'Expired') === null,
  });
}

function pairOf({ app }: ConsumerRun, staged: StagedCredential | null): ConsumerPair {
  if (staged?.secret) return { key: staged.key, secret: staged.secret };
  throw new ToolError(`The org does not give the secret of the pair that is staged for ${app.name}.`, {
    actions: [
      `Delete the staged pair in Setup > External Client App Manager > ${app.name}, then run the same command again.`,
    ],
  });
}

function requireKnownStates({ app }: ConsumerRun, found: AppCredentials): void {
  if (stagedIn(found, 'unknown') === null) return;
  throw new ToolError(`Beside the key of ${app.name} there is a pair in a state that this program does not know.`, {
    actions: [`Look at Setup > External Client App Manager > ${app.name} > Settings > OAuth Settings.`],
  });
}
