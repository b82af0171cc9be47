import { resolve } from 'node:path';
import type { FindingsReport } from '../../findings/findingsReport.ts';
import type { ProjectFindings } from '../../policy/lintProject.ts';
import type { RuleText } from '../../policy/rule.ts';
import type { CommandContext } from '../command.ts';
import type { LintSettings } from './lintSettings.ts';
import { repositoryFolder } from './repositoryFolder.ts';
import { toolVersion } from './toolVersion.ts';

/** What was found, and the rules that were asked. */
export interface ReportedRun extends ProjectFindings {
  readonly rules: readonly RuleText[];
}

/** Writes the findings in a format for programs to standard output, or whole to the file that is asked for. */
export async function writeFindings(
  { projectRoot, reporter }: CommandContext,
  { format, output }: LintSettings,
  linted: ReportedRun,
): Promise<void> {
  if (format === 'text') return;
  const { formatFindings } = await import('../../findings/formatFindings.ts');
  const text = formatFindings(format, await toReport(projectRoot, linted));
  if (output === null) {
    if (text !== '') reporter.line(text.trimEnd());
    return;
  }
  const { writeReport } = await import('../../findings/writeReport.ts');
  await writeReport(resolve(output), text);
}

async function toReport(root: string, { findings, waived, rules }: ReportedRun): Promise<FindingsReport> {
  const [version, folder] = await Promise.all([toolVersion(), repositoryFolder(root)]);
  return { version, folder, rules, findings, waived };
}
