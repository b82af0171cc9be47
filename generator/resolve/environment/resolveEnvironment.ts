import type { DefinitionFile } from '../../definitions/writtenProject.ts';
import type { PartialIntegration, ResolvedIntegration } from '../integration/resolvedIntegration.ts';
import { resolveIntegration } from '../integration/resolveIntegration.ts';
import type { ProcessEnvironment } from '../placeholders/scope.ts';
import type { LocatedFinding } from '../report/locatedFinding.ts';
import { ENVIRONMENT_RULES } from '../rules/environmentRules.ts';
import type { EnvironmentSettings } from './environmentSettings.ts';

export interface EnvironmentResult {
  readonly settings: EnvironmentSettings;
  readonly integrations: readonly ResolvedIntegration[];
  /** Of those that are not well-formed. */
  readonly partials: readonly PartialIntegration[];
  readonly findings: readonly LocatedFinding[];
}

/** Resolves the integrations that one environment gets. */
export function resolveEnvironment(
  settings: EnvironmentSettings,
  definitions: readonly DefinitionFile[],
  processEnvironment: ProcessEnvironment,
): EnvironmentResult {
  const excluded = new Set(settings.exclude);
  const results = definitions
    .filter(({ name }) => !excluded.has(name))
    .map((file) => resolveIntegration(file, settings, processEnvironment));
  const integrations = results.flatMap(({ integration }) => (integration === null ? [] : [integration]));
  return {
    settings,
    integrations,
    partials: results.flatMap(({ partial }) => (partial === null ? [] : [partial])),
    findings: [
      ...results.flatMap(({ findings }) => findings),
      ...ENVIRONMENT_RULES.flatMap((rule) => rule(integrations)),
    ],
  };
}
