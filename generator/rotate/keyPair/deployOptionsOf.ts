import type { DeployOptions } from '../../deploy/deployOptions.ts';
import type { KeyPairRun } from './keyPairRun.ts';

/** Milliseconds. A few components take the org seconds; what runs there before them may take longer. */
const PATIENCE = 1_800_000;

/** How far a deployment of a few components is tells nobody anything; what it waits for does. */
const OWN_PROGRESS = /^(Deploying|Validating) /;

/** How this rotation's components are deployed. */
export function deployOptionsOf({ target, options }: KeyPairRun): DeployOptions {
  return {
    environment: target.user.environment,
    checkOnly: false,
    transport: 'soap',
    patience: PATIENCE,
    progress(text) {
      if (!OWN_PROGRESS.test(text)) options.log.say(text);
    },
  };
}
