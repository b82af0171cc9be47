import { addToList } from './addToList.ts';
import { applyEntryEdit, type YamlEditResult } from './applyEntryEdit.ts';
import type { YamlEdit } from './yamlEdit.ts';

/** Makes one edit, of whatever kind, or says why not. */
export function applyYamlEdit(text: string, { path, action }: YamlEdit): YamlEditResult {
  return action.kind === 'add' ? addToList(text, { path, action }) : applyEntryEdit(text, { path, action });
}
