import type { Org } from '../../org/org.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { rotateIntegrations } from '../../rotate/rotateIntegrations.ts';
import type { Rotation } from '../../rotate/rotation.ts';
import type { RotationRequest } from '../../rotate/rotationRequest.ts';
import type { RotationTarget } from '../../rotate/rotationTarget.ts';
import type { CommandContext } from '../command.ts';
import { connectEnvironment } from '../planning/connectEnvironment.ts';
import { openSinks } from './openSinks.ts';
import { ownConsumerKey } from './ownConsumerKey.ts';
import { reportRotation } from './reportRotation.ts';
import type { RotateSettings } from './rotateSettings.ts';

/** One environment in the result of `credentials rotate --json`. */
export interface EnvironmentRotation {
  readonly environment: string;
  readonly org: { readonly id: string; readonly name: string; readonly instanceUrl: string };
  readonly integrations: readonly Rotation[];
}

/** What one run knows of all its environments. */
export interface RotateRun extends RotateSettings {
  readonly validityDays: number;
  /** Every integration of an environment, also those that `--only` leaves out. */
  readonly neighboursIn: (environment: string) => readonly ResolvedIntegrationUser[];
}

/** Pauses in poll intervals of the org: between two logins that prove one key, and between two tries with a new one. */
const SETTLING = 5;
const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 120;
/** One server that knows a key is not all of them. */
const LOGINS = 5;

/** Connects as the administrator, checks that it is the right org, and rotates the environment's credentials. */
export async function rotateEnvironment(
  context: CommandContext,
  environment: ResolvedEnvironment,
  run: RotateRun,
): Promise<EnvironmentRotation> {
  const { org, warnings } = await connectEnvironment(context, environment);
  for (const warning of warnings) context.reporter.warn(warning);
  const sinkFor = openSinks(context, environment, run.keyDir);
  const origin = org.myDomain ?? org.instanceUrl;
  const targets: RotationTarget[] = [];
  for (const user of environment.users) {
    targets.push({ org, user, origin, sink: await sinkFor(user.name), projectRoot: context.projectRoot });
  }
  const integrations = await rotateIntegrations(targets, requestFor(context, { environment, org, run }));
  const { id, name, instanceUrl } = org;
  return { environment: environment.name, org: { id, name, instanceUrl }, integrations };
}

interface Place {
  readonly environment: ResolvedEnvironment;
  readonly org: Org;
  readonly run: RotateRun;
}

function requestFor(context: CommandContext, { environment, org, run }: Place): RotationRequest {
  const { signal, reporter } = context;
  const { pollInterval } = org.pace;
  return {
    ...run,
    patience: () => ({
      deadline: Date.now() + run.patience,
      pause: pollInterval * FIRST_PAUSE,
      longest: pollInterval * LONGEST_PAUSE,
      signal,
      onWait: (seconds) =>
        reporter.progress(`Not every server knows the change yet; trying again for ${Math.ceil(seconds / 60)} min`),
    }),
    settling: { times: LOGINS, pause: pollInterval * SETTLING },
    now: () => new Date(),
    signal,
    neighbours: run.neighboursIn(environment.name),
    ownConsumerKey: ownConsumerKey(context, environment, org),
    onStep: (integration, step, note) => {
      if (step !== null) reporter.line(`  ${integration}  ${step.step.padEnd(8)}  ${note}`);
      else if (run.dryRun) reporter.line(`  ${integration}  ${note}`);
      else reporter.progress(`${integration}: ${note}`);
    },
    onRotation: (rotation) => reportRotation(reporter, rotation),
  };
}
