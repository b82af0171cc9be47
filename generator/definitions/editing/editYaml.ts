import { isDeepStrictEqual } from 'node:util';
import type { KeyPath } from '../../shared/keyPath.ts';
import { applyYamlEdit } from './applyYamlEdit.ts';
import { compareEdits } from './compareEdits.ts';
import type { SkippedYamlEdit, YamlEdit } from './yamlEdit.ts';

export interface EditedYaml {
  readonly text: string;
  readonly skipped: readonly SkippedYamlEdit[];
}

/**
 * Makes edits whose paths are those of the text as it is given. Comments, anchors, quotes and the layout of all else
 * stay. An edit that cannot be made safely, or gets in the way of one before it, is skipped. One more reading of the
 * text for each edit: a definition has a few kilobytes.
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): EditedYaml {
  const { chosen, skipped } = withoutConflicts(edits);
  let edited = text;
  for (const edit of chosen.toSorted(compareEdits)) {
    const result = applyYamlEdit(edited, edit);
    if (result.ok) edited = result.text;
    else skipped.push({ edit, reason: result.reason });
  }
  return { text: edited, skipped: edits.flatMap((edit) => asSkipped(edit, skipped)) };
}

/** What is asked for several times is made, or skipped, for all of them. */
function asSkipped(edit: YamlEdit, skipped: readonly SkippedYamlEdit[]): readonly SkippedYamlEdit[] {
  const same = skipped.find((other) => isDeepStrictEqual(other.edit, edit));
  return same === undefined ? [] : [{ edit, reason: same.reason }];
}

function withoutConflicts(edits: readonly YamlEdit[]): { chosen: YamlEdit[]; skipped: SkippedYamlEdit[] } {
  const chosen: YamlEdit[] = [];
  const skipped: SkippedYamlEdit[] = [];
  for (const edit of edits) {
    if (chosen.some((other) => isDeepStrictEqual(other, edit))) continue;
    if (chosen.some((other) => overlaps(other.path, edit.path))) {
      skipped.push({ edit, reason: 'Another change is made at the same place.' });
    } else chosen.push(edit);
  }
  return { chosen, skipped };
}

/** One is at or inside of the other. */
function overlaps(one: KeyPath, other: KeyPath): boolean {
  const length = Math.min(one.length, other.length);
  return isDeepStrictEqual(one.slice(0, length), other.slice(0, length));
}
