import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import { parseLoginDocument } from '../../oauth/parseLoginDocument.ts';
import type { ConsumerRun } from './consumerRun.ts';
import { fingerprint } from './fingerprint.ts';
import { stagedIn } from './stagedIn.ts';

/**
 * Whether a rotation is past its turning point: a former pair stands beside the app's own; or it is gone already, and the
 * record of this rotation says that it stood there. A rotation of which there is no record is told as such.
 */
export async function isPromoted(run: ConsumerRun, found: AppCredentials): Promise<boolean> {
  const { log } = run.options;
  const former = stagedIn(found, 'Rotated');
  if (former === null) {
    const isLeft = log.doneAt('promote') !== null && found.staged.length === 0 && (await isInSink(run, found));
    const since = log.startedAt?.toISOString();
    if (isLeft) tell(run, `This run ends the rotation of ${since}, which was stopped after everything else was done.`);
    return isLeft;
  }
  if (log.startedAt === null) {
    tell(
      run,
      `The former key ${fingerprint(former)} still logs in: this run ends that rotation. Run it again for a new one.`,
    );
  } else if (log.doneAt('promote') === null) {
    await log.done('promote', `key ${fingerprint(found.primary)} was the app’s own already`);
  }
  return true;
}

function tell({ options, notes }: ConsumerRun, note: string): void {
  options.log.say(note);
  notes.reasons.push(note);
}

async function isInSink({ target, name }: ConsumerRun, { primary }: AppCredentials): Promise<boolean> {
  const stored = await target.sink.read(name);
  if (stored.kind !== 'found') return stored.kind === 'unreadable';
  return parseLoginDocument(stored.value)?.consumerKey === primary.key;
}
