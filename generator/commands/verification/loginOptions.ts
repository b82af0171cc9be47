import type { Org } from '../../org/org.ts';
import type { verifyIntegrations } from '../../verify/verifyIntegrations.ts';
import type { CommandContext } from '../command.ts';
import type { VerifySettings } from './readVerifySettings.ts';

/** Pauses between two tries, in poll intervals of the org: 5 seconds at first, a minute at last. */
const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 120;

type LoginOptions = Omit<Parameters<typeof verifyIntegrations>[2], 'sinkFor' | 'toleratesThisMachine'>;

/** How the integrations of an org log in; patience begins now. */
export function loginOptions(
  { projectRoot, processEnvironment, signal, reporter }: CommandContext,
  org: Org,
  { patience, objects, writes, fromOutside }: Pick<VerifySettings, 'patience' | 'objects' | 'writes' | 'fromOutside'>,
): LoginOptions {
  return {
    origin: org.myDomain ?? org.instanceUrl,
    projectRoot,
    objects,
    writes,
    fromOutside,
    processEnvironment,
    patience: {
      deadline: Date.now() + patience,
      pause: org.pace.pollInterval * FIRST_PAUSE,
      longest: org.pace.pollInterval * LONGEST_PAUSE,
      signal,
      onWait: (seconds) =>
        reporter.progress(`The org does not know an app yet; trying again for ${Math.ceil(seconds / 60)} min`),
    },
  };
}
