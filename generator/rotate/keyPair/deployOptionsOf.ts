import type { DeployOptions } from '../../deploy/deployOptions.ts';
import type { KeyPairRun } from './keyPairRun.ts';

/** Milliseconds. A few components take the org seconds, which it gets also when nobody wants to wait for logins. */
const LEAST_PATIENCE = 60_000;

/** How far a deployment of a few components is tells nobody anything; what it waits for does. */
const OWN_PROGRESS = /^(Deploying|Validating) /;

/** How this rotation's components are deployed. */
export function deployOptionsOf({ target, options }: KeyPairRun): DeployOptions {
  return {
    environment: target.user.environment,
    checkOnly: false,
    transport: 'soap',
    patience: Math.max(LEAST_PATIENCE, options.patience().deadline - Date.now()),
    progress(text) {
      if (!OWN_PROGRESS.test(text)) options.log.say(text);
    },
  };
}
