import { valueAt } from '../../definitions/issues/valueAt.ts';
import type { PlainData } from '../../definitions/plainData.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Locator } from '../../shared/locator.ts';
import { wholeReference } from '../placeholders/wholeReference.ts';
import type { Layer } from './layer.ts';
import { strongestLayer } from './strongestLayer.ts';
import { writtenPath } from './writtenPath.ts';

/** The place where a person wrote a value. */
export interface Origin {
  readonly source: Locator;
  /** In the file of `source`. */
  readonly path: KeyPath;
  /** Whether the value was written as `${values.…}` elsewhere and stands here only once for all its uses. */
  readonly isShared: boolean;
  /** The rest of the asked way, which nobody wrote. */
  readonly missing: KeyPath;
}

/** An environment as far as origins go: `values` are followed into it. */
export interface ValuesSource {
  readonly value: PlainData;
  readonly source: Locator;
}

/** Values that refer to values are followed this far; a cycle is a problem of its own. */
const MAX_REFERENCES = 20;

/** Where a value of the merged document was written; one that is a `${values.x}` as a whole, where `x` was written. */
export function originOf(layers: readonly Layer[], environment: ValuesSource, keyPath: KeyPath): Origin {
  const { layer, path } = strongestLayer(layers, keyPath);
  const written = writtenPath(layer.written, path);
  const followed = followValues(layer.written, written, environment.value);
  const missing = keyPath.slice(path.length);
  if (followed === null) return { source: layer.source, path: [...layer.prefix, ...written], isShared: false, missing };
  return { source: environment.source, path: followed, isShared: true, missing };
}

function followValues(document: PlainData, path: KeyPath, environment: PlainData): KeyPath | null {
  let followed: KeyPath | null = null;
  let next = referencedPath(document, path);
  for (let count = 0; next !== null && count < MAX_REFERENCES; count += 1) {
    followed = next;
    next = referencedPath(environment, followed);
  }
  return followed;
}

/** The path inside the environment when the way to `path` leads over a text that is one `${values.…}`. */
function referencedPath(document: PlainData, path: KeyPath): KeyPath | null {
  for (let depth = 0; depth <= path.length; depth += 1) {
    const value = valueAt(document, path.slice(0, depth));
    if (typeof value !== 'string') continue;
    const reference = wholeReference(value);
    return reference?.startsWith('values.') ? [...reference.split('.'), ...path.slice(depth)] : null;
  }
  return null;
}
