import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { EnvironmentSettings } from '../environment/environmentSettings.ts';

/** One merged and checked definition in one environment. */
export interface IntegrationContext {
  readonly name: string;
  readonly definition: Definition;
  readonly environment: EnvironmentSettings;
}
