import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { CommandContext } from '../command.ts';
import type { DeploySettings } from './deploySettings.ts';

/** One environment to deploy. */
export interface DeploymentRequest {
  readonly context: CommandContext;
  readonly environment: ResolvedEnvironment;
  readonly settings: DeploySettings;
}
