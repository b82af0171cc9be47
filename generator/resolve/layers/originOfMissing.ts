import { valueAt } from '../../definitions/issues/valueAt.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Layer } from './layer.ts';
import { type Origin, originOf, type ValuesSource } from './originOf.ts';

/**
 * Where something is missing: at the `null` of the layer that removed it or a part it would be in, else in the
 * definition, at the nearest part that is there.
 */
export function originOfMissing(layers: readonly Layer[], environment: ValuesSource, keyPath: KeyPath): Origin {
  for (const { value, prefix, source } of layers.toReversed()) {
    const depth = keyPath.findIndex((_, index) => valueAt(value, keyPath.slice(0, index + 1)) === null);
    if (depth >= 0) {
      return { source, path: [...prefix, ...keyPath.slice(0, depth + 1)], isShared: false, missing: [] };
    }
  }
  const definition = layers.filter(({ kind }) => kind === 'definition');
  return originOf(definition, environment, keyPath);
}
