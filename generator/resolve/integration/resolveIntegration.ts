import type { DefinitionFile } from '../../definitions/writtenProject.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Problem } from '../../shared/problem.ts';
import type { EnvironmentSettings } from '../environment/environmentSettings.ts';
import { layeredLocator } from '../layers/layeredLocator.ts';
import { mergeLayers } from '../layers/mergeLayers.ts';
import { originOf } from '../layers/originOf.ts';
import { createLookup } from '../placeholders/createLookup.ts';
import type { ProcessEnvironment } from '../placeholders/scope.ts';
import { hideVariables } from '../report/hideVariables.ts';
import type { LocatedFinding } from '../report/locatedFinding.ts';
import { locatedIn } from '../report/locatedIn.ts';
import { placeFailure } from '../report/placeFailure.ts';
import { DEFINITION_RULES } from '../rules/definitionRules.ts';
import { resolveSections } from '../sections/resolveSections.ts';
import { asWritten } from './asWritten.ts';
import { buildLayers } from './buildLayers.ts';
import { checkMerged } from './checkMerged.ts';
import { createFindingLocator } from './createFindingLocator.ts';
import { repeatedDays } from './repeatedDays.ts';
import type { PartialIntegration, ResolvedIntegration, WrittenPlace } from './resolvedIntegration.ts';
import { survivingFailures } from './survivingFailures.ts';

export interface IntegrationResult {
  /** Null when the merged definition is not well-formed. */
  readonly integration: ResolvedIntegration | null;
  /** What is left of it then; null when nothing is that could be looked at. */
  readonly partial: PartialIntegration | null;
  readonly findings: readonly LocatedFinding[];
}

/** Resolves one integration in one environment, and finds everything that is wrong with it there. */
export function resolveIntegration(
  file: DefinitionFile,
  environment: EnvironmentSettings,
  processEnvironment: ProcessEnvironment,
): IntegrationResult {
  const { name } = file;
  const { lookUp, read } = createLookup({ integration: name, environment, processEnvironment });
  const { layers, failures } = buildLayers(file, environment, lookUp);
  const merged = mergeLayers(layers.map(({ value }) => value));
  const unresolved = survivingFailures(merged, failures);
  const checked = checkMerged(
    merged,
    unresolved.map(({ path }) => path),
  );
  const locate = createFindingLocator({ layers, environment, read });
  const findings = [
    ...[...unresolved.map(({ failure }) => placeFailure(failure)), ...layers.flatMap(repeatedDays)].map(toFinding),
    ...checked.findings.map(locate),
  ];
  if (checked.definition === null) return { integration: null, partial: null, findings };
  const context = { name, definition: checked.definition, environment, isComplete: checked.isComplete };
  const user = resolveSections(context, layeredLocator(layers, environment));
  const integration = { definition: checked.definition, user, locate, findPlace };
  return {
    integration: checked.isComplete ? integration : null,
    partial: checked.isComplete ? null : { ...integration, omitted: checked.omitted },
    findings: [
      ...findings,
      ...DEFINITION_RULES.flatMap((rule) => rule(context))
        .map((finding) => asWritten(finding, checked))
        .map(locate),
    ],
  };

  function findPlace(path: KeyPath): WrittenPlace {
    const origin = originOf(layers, environment, path);
    const { file } = origin.source.locate([]);
    const isAncestor = layers.some(({ kind, source }) => kind === 'ancestor' && source === origin.source);
    return { file, path: [...origin.path, ...origin.missing], isShared: origin.isShared || isAncestor };
  }

  function toFinding(problem: Problem): LocatedFinding {
    return locatedIn(environment, 'problem', hideVariables(problem, read));
  }
}
