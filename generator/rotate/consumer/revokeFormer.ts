import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import type { StagedCredential } from '../../oauth/appCredentials/stagedCredential.ts';
import { parseLoginDocument } from '../../oauth/parseLoginDocument.ts';
import { ToolError } from '../../shared/toolError.ts';
import { proveRefused } from '../proveRefused.ts';
import { changeOrg } from './changeOrg.ts';
import type { ConsumerPair, ConsumerRun } from './consumerRun.ts';
import { fingerprint } from './fingerprint.ts';
import { loginOf } from './loginOf.ts';
import { proveStored } from './proveStored.ts';
import { stagedIn } from './stagedIn.ts';

/**
 * Deletes the former pair, if it is still there, and proves that the new one logs in and the old one does not. Looks first
 * whether anybody else changed anything since: the pair that programs use is never deleted. Throws ToolError.
 */
export async function revokeFormer(run: ConsumerRun, pair: ConsumerPair): Promise<void> {
  const found = await run.look();
  const former = stagedIn(found, 'Rotated');
  if (former !== null) await deletePair(run, { found, former, pair });
  const refused = await describeRefusal(run, former);
  const works = await proveStored(run, pair);
  await run.options.log.done('revoke', `${refused}; ${works}`);
}

interface Deletion {
  readonly found: AppCredentials;
  readonly former: StagedCredential;
  readonly pair: ConsumerPair;
}

async function deletePair(run: ConsumerRun, { found, former, pair }: Deletion): Promise<void> {
  const inSink = await storedKey(run);
  if (found.primary.key !== pair.key || former.key === pair.key || inSink === former.key) throw changed(run);
  await changeOrg(run, {
    method: 'DELETE',
    url: former.url,
    body: null,
    doing: 'Deleting the former consumer key and secret',
    isDone: ({ staged }) => staged.every(({ key }) => key !== former.key),
  });
}

async function storedKey({ target, name }: ConsumerRun): Promise<string | null> {
  const stored = await target.sink.read(name);
  return stored.kind === 'found' ? (parseLoginDocument(stored.value)?.consumerKey ?? null) : null;
}

async function describeRefusal(run: ConsumerRun, former: StagedCredential | null): Promise<string> {
  if (former === null) return 'no former pair is there';
  const name = `former key ${fingerprint(former)}`;
  if (former.secret === null) return `${name} deleted; its secret is not at hand, so it was not tried`;
  const answer = await proveRefused(run.target, loginOf(run, { key: former.key, secret: former.secret }), run.options);
  return `${name} deleted, and refused (${answer})`;
}

function changed({ app }: ConsumerRun): ToolError {
  return new ToolError(`The key of ${app.name} or the sink was changed by somebody else, so nothing was deleted.`, {
    actions: ['Run the same command again: it looks first at what is there.'],
  });
}
