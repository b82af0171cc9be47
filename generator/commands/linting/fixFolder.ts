import { applyEdits } from '../../findings/fix/applyEdits.ts';
import { readEditableFiles } from '../../findings/fix/readEditableFiles.ts';
import { writeChanges } from '../../findings/fix/writeChanges.ts';
import type { Finding } from '../../policy/finding.ts';
import type { ProjectFindings } from '../../policy/lintProject.ts';
import { type LintRequest, lintFolder } from './lintFolder.ts';

export interface FixedFolder {
  /** What is left. */
  readonly linted: ProjectFindings;
  /** What is gone, in the order in which it was put right. */
  readonly fixed: readonly Finding[];
  /** What could be put right, but not safely; each with the reason, a full sentence. */
  readonly skipped: readonly SkippedFix[];
}

export interface SkippedFix {
  readonly finding: Finding;
  readonly reason: string;
}

/** One edit may only be possible after another, or bring up a finding of its own. More rounds than that go in circles. */
const MOST_ROUNDS = 10;

/** Puts right what is safe to, and lints again, until nothing is left to do. */
export async function fixFolder(request: LintRequest): Promise<FixedFolder> {
  const fixed: Finding[] = [];
  for (let round = 0; ; round++) {
    // Before linting: a file that is saved meanwhile is not what the findings are about.
    const files = await readEditableFiles(request.projectRoot);
    const linted = await lintFolder(request);
    const fixable = linted.findings.flatMap((finding) =>
      finding.edit === null ? [] : [{ finding, edit: finding.edit }],
    );
    const edits = round < MOST_ROUNDS ? fixable.map(({ edit }) => edit) : [];
    const applied = applyEdits(edits, files);
    const reasons = new Map(applied.skipped.map(({ edit, reason }) => [edit, reason]));
    const left = fixable.flatMap(({ finding, edit }) => {
      const reason = reasons.get(edit);
      return reason === undefined ? [] : [{ finding, reason }];
    });
    if (applied.changes.length === 0) return { linted, fixed, skipped: left };
    await writeChanges(request.projectRoot, { changes: applied.changes, files });
    fixed.push(...fixable.filter(({ edit }) => !reasons.has(edit)).map(({ finding }) => finding));
  }
}
