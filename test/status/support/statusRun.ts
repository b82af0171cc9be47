import type { EnvironmentStatus } from '../../../generator/commands/credentials/environmentStatus.ts';
import { statusAction } from '../../../generator/commands/credentials/statusAction.ts';
import { credentialsCommand } from '../../../generator/commands/credentials.ts';
import { type CommandRun, commandRun, type RunRequest } from '../../commands/commandRun.ts';
import { NOW } from './stateOf.ts';

export interface StatusResult {
  readonly environments: readonly EnvironmentStatus[];
}

/** Runs `credentials status` at a fixed moment. */
export function statusRun(request: RunRequest, now = NOW): Promise<CommandRun<StatusResult>> {
  const command = {
    ...credentialsCommand,
    run: (...[context, options]: Parameters<typeof credentialsCommand.run>) => statusAction(context, options, now),
  };
  return commandRun<StatusResult>(command, request);
}

/** `severity name` of everything found, with the integration. */
export function foundIn({ result }: CommandRun<StatusResult>): readonly string[] {
  return result.environments.flatMap(({ findings }) =>
    findings.map(({ integration, severity, name }) => `${integration} ${severity} ${name}`),
  );
}
