import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { PlainData, PlainMap } from '../../definitions/plainData.ts';
import type { WrittenDefinition, WrittenFile } from '../../definitions/writtenProject.ts';
import type { EnvironmentSettings } from '../environment/environmentSettings.ts';
import { expandShortForms } from '../layers/expandShortForms.ts';
import type { Layer } from '../layers/layer.ts';
import { ownValue } from '../layers/ownValue.ts';
import { supersede } from '../layers/supersede.ts';
import type { Failure, Lookup } from '../placeholders/lookup.ts';
import { type Document, replacePlaceholders } from '../placeholders/replacePlaceholders.ts';

export interface BuiltLayers {
  /** Weakest first. */
  readonly layers: readonly Layer[];
  /** By the stand-ins in the layers' values. */
  readonly failures: ReadonlyMap<PlainData, Failure>;
}

/** The definition, what the environment overrides for all, and what it overrides for this one. */
export function buildLayers(
  definition: WrittenFile<WrittenDefinition>,
  environment: EnvironmentSettings,
  lookUp: (reference: string) => Lookup,
): BuiltLayers {
  const failures = new Map<PlainData, Failure>();
  const layers = documentsOf(definition, environment).map((document): Layer => {
    const replaced = replacePlaceholders(document, lookUp);
    for (const [standIn, failure] of replaced.failures) failures.set(standIn, failure);
    return { ...document, written: document.value, value: expandShortForms(replaced.value) };
  });
  return {
    layers: layers.map((layer, index) => ({ ...layer, value: supersedeAll(layer.value, layers.slice(index + 1)) })),
    failures,
  };
}

function documentsOf(
  { name, value, source }: WrittenFile<WrittenDefinition>,
  environment: EnvironmentSettings,
): readonly Document<PlainMap>[] {
  const overrides = ['all', name].flatMap((key): Document<PlainMap>[] => {
    const override = ownValue(environment.overrides, key);
    return isPlainMap(override) ? [{ value: override, source: environment.source, prefix: ['overrides', key] }] : [];
  });
  return [{ value: value as PlainMap, source, prefix: [] }, ...overrides];
}

function supersedeAll(value: PlainMap, stronger: readonly Layer[]): PlainMap {
  return stronger.reduce((left, layer) => supersede(left, layer.value), value);
}
