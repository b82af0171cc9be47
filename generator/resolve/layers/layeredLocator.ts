import type { Locator } from '../../shared/locator.ts';
import type { Layer } from './layer.ts';
import { originOf, type ValuesSource } from './originOf.ts';

/** The locator of a merged document. It computes nothing before it is asked: most are never asked. */
export function layeredLocator(layers: readonly Layer[], environment: ValuesSource): Locator {
  return {
    locate(keyPath) {
      const { source, path } = originOf(layers, environment, keyPath);
      return source.locate(path);
    },
    locateKey(keyPath) {
      const { source, path } = originOf(layers, environment, keyPath);
      return source.locateKey(path);
    },
  };
}
