import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { PlainData } from '../../definitions/plainData.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Layer } from './layer.ts';

export interface StrongestLayer {
  readonly layer: Layer;
  /** The part of the asked path that exists, after short forms were written out. */
  readonly path: KeyPath;
}

interface Candidate {
  readonly layer: Layer;
  readonly value: PlainData;
}

/**
 * Which layer a value of the merged document comes from: the strongest that has it. For a value that is not there, the
 * strongest that has its nearest parent; for the document as a whole, the definition.
 */
export function strongestLayer(layers: readonly Layer[], keyPath: KeyPath): StrongestLayer {
  let candidates: readonly Candidate[] = layers.map((layer) => ({ layer, value: layer.value })).toReversed();
  for (const [depth, key] of keyPath.entries()) {
    const deeper = descend(candidates, key);
    if (deeper.length === 0) return chosen(candidates, keyPath.slice(0, depth));
    candidates = deeper;
  }
  return chosen(candidates, keyPath);
}

function chosen(candidates: readonly Candidate[], path: KeyPath): StrongestLayer {
  const definition = candidates.find(({ layer }) => layer.kind === 'definition');
  const candidate = path.length === 0 ? definition : candidates[0];
  return { layer: candidate!.layer, path };
}

/** A list or scalar hides what weaker layers have there, and so does null. */
function descend(candidates: readonly Candidate[], key: string | number): readonly Candidate[] {
  const deeper: Candidate[] = [];
  for (const { layer, value } of candidates) {
    const child = childOf(value, key);
    if (child === undefined) continue;
    if (child !== null) deeper.push({ layer, value: child });
    if (!isPlainMap(child)) break;
  }
  return deeper;
}

function childOf(value: PlainData, key: string | number): PlainData | undefined {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  return isPlainMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
