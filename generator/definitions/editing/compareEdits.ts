import { compareText } from '../../shared/compareText.ts';
import type { YamlEdit } from './yamlEdit.ts';

/**
 * The order in which edits do not disturb each other's paths: what is set or added first, in the order given; then what
 * is removed, later entries of a list before earlier ones. For `toSorted`.
 */
export function compareEdits(one: YamlEdit, other: YamlEdit): number {
  const [removes, otherRemoves] = [one, other].map(({ action }) => action.kind === 'remove');
  if (removes !== otherRemoves) return removes ? 1 : -1;
  return removes ? compareRemovals(one, other) : 0;
}

/** By the first segment that differs: list entries downwards, keys in any order that is the same for all. */
function compareRemovals({ path: one }: YamlEdit, { path: other }: YamlEdit): number {
  const index = one.findIndex((segment, depth) => segment !== other[depth]);
  const [left, right] = [one[index] ?? '', other[index] ?? ''];
  if (typeof left === 'number' && typeof right === 'number') return right - left;
  return compareText(String(left), String(right));
}
