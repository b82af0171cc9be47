import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { PlainData, PlainMap } from '../../definitions/plainData.ts';
import type { DefinitionFile, WrittenFile } from '../../definitions/writtenProject.ts';
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

/** What the definition builds on, the definition, what the environment overrides for all, and for this one. */
export function buildLayers(
  definition: DefinitionFile,
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

type LayerDocument = Document<PlainMap> & Pick<Layer, 'kind'>;

function documentsOf(definition: DefinitionFile, environment: EnvironmentSettings): readonly LayerDocument[] {
  const { source } = environment;
  const overrides = ['all', definition.name].flatMap((key): LayerDocument[] => {
    const value = ownValue(environment.overrides, key);
    return isPlainMap(value) ? [{ kind: 'override', value, source, prefix: ['overrides', key] }] : [];
  });
  return [
    ...definition.ancestors.map((file) => documentOf('ancestor', file)),
    documentOf('definition', definition),
    ...overrides,
  ];
}

/** What a file builds on is no part of what it says. */
function documentOf(kind: Layer['kind'], { value, source }: WrittenFile<object>): LayerDocument {
  const { extends: _, preset: __, ...written } = value as PlainMap;
  return { kind, value: written, source, prefix: [] };
}

function supersedeAll(value: PlainMap, stronger: readonly Layer[]): PlainMap {
  return stronger.reduce((left, layer) => supersede(left, layer.value), value);
}
