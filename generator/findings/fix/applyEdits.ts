import { editYaml } from '../../definitions/editing/editYaml.ts';
import type { FindingEdit } from '../../policy/finding.ts';
import type { EditableFile, FileChange } from './editableFile.ts';

/** An edit that was not made, and why, as a full sentence. */
export interface SkippedEdit {
  readonly edit: FindingEdit;
  readonly reason: string;
}

export interface AppliedEdits {
  /** Of files that change, in the order of their first edit. */
  readonly changes: readonly FileChange[];
  readonly skipped: readonly SkippedEdit[];
}

/** What the files become; all but the places of the edits stays byte for byte. Pure. */
export function applyEdits(edits: readonly FindingEdit[], files: ReadonlyMap<string, EditableFile>): AppliedEdits {
  const results = [...Map.groupBy(edits, ({ file }) => file)].map(([file, own]) => editFile(own, files.get(file)));
  return {
    changes: results.flatMap(({ changes }) => changes).filter(({ before, after }) => before !== after),
    skipped: results.flatMap(({ skipped }) => skipped),
  };
}

function editFile(edits: readonly FindingEdit[], found: EditableFile | undefined): AppliedEdits {
  if (found === undefined) {
    const reason = 'Only files in integration-users/ and environments/ and policy.yaml are edited, and no links.';
    return { changes: [], skipped: edits.map((edit) => ({ edit, reason })) };
  }
  const { file, text: before } = found;
  const { text: after, skipped } = editYaml(before, edits);
  // `editYaml` returns the very edits that it was given.
  return { changes: [{ file, before, after }], skipped: skipped as readonly SkippedEdit[] };
}
