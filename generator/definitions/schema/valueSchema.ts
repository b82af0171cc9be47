import * as z from 'zod';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { PlainData } from '../plainData.ts';

interface Leaf {
  readonly path: KeyPath;
  readonly value: PlainData;
}

/**
 * A text, or a list or map of texts, which a placeholder then stands for as a whole. No numbers: every single value of a
 * definition is a text, and a number could only lose its zeros.
 */
export const valueSchema = z
  .unknown()
  .superRefine((value, context) => {
    for (const leaf of leavesOf(value as PlainData, [])) {
      if (typeof leaf.value === 'string') continue;
      const fix = `Put it in quotes: "${String(leaf.value)}".`;
      context.addIssue({ code: 'custom', path: [...leaf.path], message: 'is not a text.', params: { fix } });
    }
  })
  .meta({
    type: ['string', 'array', 'object'],
    description: 'A text, or a list or map of texts; never a secret.',
    examples: ['203.0.113.0/28'],
  });

function leavesOf(value: PlainData, path: KeyPath): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) =>
    leavesOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
