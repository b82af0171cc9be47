import { valueAt } from '../issues/valueAt.ts';
import { parseYaml } from '../yaml/parseYaml.ts';
import { readDocument } from '../yaml/readDocument.ts';
import { applyEntryEdit, type YamlEditResult } from './applyEntryEdit.ts';
import type { ListEdit } from './yamlEdit.ts';

/** Writes texts as new last entries of a list that is there, in its style; all that it lacks, or nothing. */
export function addToList(text: string, { path, action }: ListEdit): YamlEditResult {
  const list = valueAt(readDocument(parseYaml(text)).value, path);
  if (!Array.isArray(list)) return { ok: false, reason: 'There is no list at this place.' };
  const lacking = [...new Set(action.values)].filter((value) => !list.includes(value));
  let edited = text;
  for (const [offset, value] of lacking.entries()) {
    const result = applyEntryEdit(edited, { path: [...path, list.length + offset], action: { kind: 'set', value } });
    if (!result.ok) return result;
    edited = result.text;
  }
  return { ok: true, text: edited };
}
