import { isDeepStrictEqual } from 'node:util';
import { parseYaml } from '../yaml/parseYaml.ts';
import { readDocument } from '../yaml/readDocument.ts';
import { applySplice } from './applySplice.ts';
import { editData } from './editData.ts';
import { findEditTarget } from './findEditTarget.ts';
import { removeEntry } from './removeEntry.ts';
import { setEntry } from './setEntry.ts';
import type { EntryEdit } from './yamlEdit.ts';

export type YamlEditResult =
  | { readonly ok: true; readonly text: string }
  /** `reason`: a full sentence. */
  | { readonly ok: false; readonly reason: string };

/**
 * Makes one edit by replacing just the characters concerned, so that all else stays byte for byte. What comes out is
 * read again and must be exactly the data that the edit asks for; otherwise nothing is changed.
 */
export function applyEntryEdit(text: string, edit: EntryEdit): YamlEditResult {
  const parsed = parseYaml(text);
  const { value, mistakes } = readDocument(parsed);
  if (mistakes.length > 0) return refuse('The file has mistakes that must be put right first.');
  const target = findEditTarget(parsed.document, edit.path);
  if (typeof target === 'string') return refuse(target);
  const expected = editData(value, edit);
  if (expected === undefined) return refuse('It does not fit what is written at this place.');
  const { action } = edit;
  const splice = action.kind === 'remove' ? removeEntry(text, target) : setEntry(text, target, action.value);
  if (typeof splice === 'string') return refuse(splice);
  const edited = applySplice(text, splice);
  return isDeepStrictEqual(readDocument(parseYaml(edited)), { value: expected, mistakes: [] })
    ? { ok: true, text: edited }
    : refuse('It is written in a way that cannot be changed safely.');
}

function refuse(reason: string): YamlEditResult {
  return { ok: false, reason };
}
