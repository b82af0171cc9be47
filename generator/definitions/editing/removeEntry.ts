import type { EditTarget } from './editTarget.ts';
import { removeBlockEntry } from './removeBlockEntry.ts';
import { removeFlowEntry } from './removeFlowEntry.ts';
import type { Refusal, Splice } from './splice.ts';

/** Takes an entry out of a list or map; the last one leaves `[]` or `{}`. */
export function removeEntry(text: string, target: EditTarget): Splice | Refusal {
  if (target.index === -1) return 'It is not there, or comes from an alias.';
  return target.collection.flow === true ? removeFlowEntry(text, target) : removeBlockEntry(text, target);
}
