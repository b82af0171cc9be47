import { isDeepStrictEqual } from 'node:util';
import { valueAt } from '../../definitions/issues/valueAt.ts';
import type { ListAddition } from '../../shared/listAddition.ts';
import type { LackingList } from '../finding.ts';
import type { Layer } from './layer.ts';
import { strongestLayer } from './strongestLayer.ts';
import { writtenPath } from './writtenPath.ts';

/**
 * What to add where a list was written, be that a part or an override for all: layers replace lists as a whole, so who
 * takes this one lacks the same. Null when what stands there is not the list itself, such as a `${values.…}`, or has
 * entries that are wrong.
 */
export function additionTo(layers: readonly Layer[], { path, has, lacks }: LackingList): ListAddition | null {
  const { layer, path: found } = strongestLayer(layers, path);
  const written = writtenPath(layer.written, found);
  if (!isDeepStrictEqual(valueAt(layer.written, written), has)) return null;
  return { file: layer.source.locate([]).file, path: [...layer.prefix, ...written], values: lacks };
}
