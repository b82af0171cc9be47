import { applyEdits } from '../../findings/fix/applyEdits.ts';
import { readEditableFiles } from '../../findings/fix/readEditableFiles.ts';
import { writeChanges } from '../../findings/fix/writeChanges.ts';
import type { Finding, FindingEdit } from '../../policy/finding.ts';
import type { ProjectFindings } from '../../policy/lintProject.ts';
import { type LintRequest, lintFolder } from './lintFolder.ts';
import type { LintSettings } from './lintSettings.ts';

export interface FixedFolder {
  /** What is left. */
  readonly linted: ProjectFindings;
  /** What is gone, in the order in which it was put right. */
  readonly fixed: readonly Finding[];
  /** What could be put right, but not safely, or by granting more, which was not asked for; each with the reason, a full sentence. */
  readonly skipped: readonly SkippedFix[];
}

export interface SkippedFix {
  readonly finding: Finding;
  readonly reason: string;
}

/** One edit may only be possible after another, or bring up a finding of its own. More rounds than that go in circles. */
const MOST_ROUNDS = 10;

/** Puts right what is safe to, and what grants more only when that is asked for, until nothing is left to do. */
export async function fixFolder(
  request: LintRequest,
  { isWidening }: Pick<LintSettings, 'isWidening'>,
): Promise<FixedFolder> {
  const fixed: Finding[] = [];
  for (let round = 0; ; round++) {
    // Before linting: a file that is saved meanwhile is not what the findings are about.
    const files = await readEditableFiles(request.projectRoot);
    const linted = await lintFolder(request);
    const fixable = linted.findings.flatMap((finding) =>
      finding.edit === null ? [] : [{ finding, edit: finding.edit }],
    );
    const edits = fixable.map(({ edit }) => edit).filter((edit) => isWidening || !edit.isWidening);
    const applied = applyEdits(round < MOST_ROUNDS ? edits : [], files);
    const reasons = new Map([
      ...applied.skipped.map(({ edit, reason }) => [edit, reason] as const),
      ...(isWidening ? [] : fixable.flatMap(({ edit }) => unasked(edit))),
    ]);
    const left = fixable.flatMap(({ finding, edit }) => {
      const reason = reasons.get(edit);
      return reason === undefined ? [] : [{ finding, reason }];
    });
    if (applied.changes.length === 0) return { linted, fixed, skipped: left };
    await writeChanges(request.projectRoot, { changes: applied.changes, files });
    fixed.push(...fixable.filter(({ edit }) => !reasons.has(edit)).map(({ finding }) => finding));
  }
}

/** Why a change that grants more is left to people, and how they have it made. */
function unasked(edit: FindingEdit): readonly (readonly [FindingEdit, string])[] {
  if (!edit.isWidening) return [];
  const added = edit.action.kind === 'add' ? `adding ${edit.action.values.join(', ')}` : 'it';
  return [[edit, `Since ${added} grants more, it takes --fix-widening.`]];
}
