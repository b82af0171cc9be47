import { applyWrites } from '../../files/applyWrites.ts';
import { isManifestCurrent } from '../../files/isManifestCurrent.ts';
import { lockEnvironments } from '../../files/lockEnvironments.ts';
import { needsWriting } from '../../files/needsWriting.ts';
import type { CommandContext } from '../command.ts';
import type { Generation } from '../planGeneration.ts';
import { type EnvironmentGeneration, planEnvironment } from './planEnvironment.ts';

/**
 * Writes what the plan says, and returns what was written. Plans are made without a lock, so that a run with nothing to
 * do waits for nobody; an environment that another run wrote to in the meantime is planned again. Nothing is written
 * before each plan is known to hold.
 */
export async function writeGeneration(
  { projectRoot: root, only, signal, reporter }: CommandContext,
  { environments, references }: Generation,
): Promise<readonly EnvironmentGeneration[]> {
  const concerned = environments
    .filter(({ writes }) => needsWriting(writes))
    .map(({ environment }) => environment.name);
  if (concerned.length === 0) return environments;
  const onWait = (name: string) => reporter.progress(`Waiting for another run to finish force-app/${name} …`);
  const lock = await lockEnvironments({ root, environments: concerned, signal, onWait });
  try {
    const current: EnvironmentGeneration[] = [];
    for (const planned of environments) {
      const holds = !needsWriting(planned.writes) || (await isManifestCurrent(planned.writes));
      current.push(holds ? planned : await planEnvironment({ root, only, references }, planned.environment));
    }
    for (const { writes } of current.filter((planned) => needsWriting(planned.writes))) {
      reporter.progress(`Writing force-app/${writes.environment} …`);
      await applyWrites(writes, lock.signal);
    }
    return current;
  } finally {
    await lock.release();
  }
}
