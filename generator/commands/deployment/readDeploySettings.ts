import type { Pace } from '../../org/org.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext, CommandOptions } from '../command.ts';
import { readPatience } from '../verification/readPatience.ts';
import type { DeploySettings } from './deploySettings.ts';

const MINUTE = 60_000;

/** An org needs a second or more for the smallest deployment. */
const PACE: Pace = { retryDelay: 500, pollInterval: 300 };

/**
 * SOAP unless asked otherwise, as the Salesforce CLI does: retrieving is SOAP in any case, so a user who may deploy one
 * way can deploy this way, too. The variable is the CLI's own for its setting `org-metadata-rest-deploy`.
 */
export function readDeploySettings(
  options: CommandOptions,
  { processEnvironment, pace = PACE }: Pick<CommandContext, 'processEnvironment' | 'pace'>,
): DeploySettings {
  const { rest, soap, wait } = options;
  if (rest === true && soap === true) throw new ToolError('Give --rest or --soap, not both.');
  const byVariable = processEnvironment['SF_ORG_METADATA_REST_DEPLOY']?.toLowerCase() === 'true';
  return {
    dryRun: options['dryRun'] === true,
    transport: rest === true || (byVariable && soap !== true) ? 'rest' : 'soap',
    patience: readMinutes(wait) * MINUTE,
    pace,
    verify: options['verify'] !== false,
    verifyPatience: readPatience('--verify-wait', options['verifyWait']),
  };
}

function readMinutes(wait: CommandOptions[string]): number {
  const minutes = Number(wait);
  if (Number.isFinite(minutes) && minutes > 0) return minutes;
  throw new ToolError(`--wait takes a number of minutes above 0, not "${String(wait)}".`);
}
