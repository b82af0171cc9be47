import { RULES } from '../../policy/rules.ts';
import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import { exitCodeOf } from './exitCodeOf.ts';
import { lintFolder } from './lintFolder.ts';
import { lintResult } from './lintResult.ts';
import { readLines } from './readLines.ts';
import { readLintSettings } from './readLintSettings.ts';
import { reportFindings } from './reportFindings.ts';
import { reportFixes } from './reportFixes.ts';
import { writeFindings } from './writeFindings.ts';

/** Lints a project or the metadata files of folders, or explains one rule. `now` decides which waivers and certificates have ended. */
export async function runLint(
  context: CommandContext,
  options: CommandOptions,
  now = new Date(),
): Promise<CommandOutcome> {
  const { reporter, projectRoot } = context;
  if (typeof options['explain'] === 'string') {
    return (await import('./explainRule.ts')).explainRule(reporter, options['explain']);
  }
  const settings = readLintSettings(options);
  const request = { ...context, now };
  const { sourceFolders } = settings;
  const fixes = settings.isFixing ? await (await import('./fixFolder.ts')).fixFolder(request, settings) : null;
  const linted =
    sourceFolders.length > 0
      ? await (await import('./lintSourceFolders.ts')).lintSourceFolders(request, sourceFolders)
      : { ...(fixes === null ? await lintFolder(request) : fixes.linted), rules: RULES };
  const result = lintResult(linted.findings);
  const isDocument = settings.format !== 'text' && settings.output === null;
  if (fixes !== null) reportFixes((text) => (isDocument ? reporter.progress(text) : reporter.line(text)), fixes);
  if (!isDocument) reportFindings(reporter, result, await readLines([projectRoot, ...sourceFolders], result.findings));
  await writeFindings(context, settings, linted);
  const done = fixes === null ? {} : { fixed: fixes.fixed, skipped: fixes.skipped };
  return { exitCode: exitCodeOf(result, settings.isStrict), result: { ...result, waived: linted.waived, ...done } };
}
