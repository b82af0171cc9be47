import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { EnvironmentSettings } from '../environment/environmentSettings.ts';

/** One merged and checked definition in one environment. */
export interface IntegrationContext {
  readonly name: string;
  readonly definition: Definition;
  readonly environment: EnvironmentSettings;
  /** False when parts of the definition were left out because they are not well-formed. */
  readonly isComplete: boolean;
}
