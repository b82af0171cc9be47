import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import { exitCodeOf } from './exitCodeOf.ts';
import { explainRule } from './explainRule.ts';
import { lintFolder } from './lintFolder.ts';
import { lintResult } from './lintResult.ts';
import { readLintSettings } from './readLintSettings.ts';
import { readTexts } from './readTexts.ts';
import { reportFindings } from './reportFindings.ts';
import { reportFixes } from './reportFixes.ts';
import { writeFindings } from './writeFindings.ts';

/** Lints a project, or explains one rule. `now` decides which waivers and certificates have ended. */
export async function runLint(
  context: CommandContext,
  options: CommandOptions,
  now = new Date(),
): Promise<CommandOutcome> {
  const { reporter, projectRoot } = context;
  if (typeof options['explain'] === 'string') return explainRule(reporter, options['explain']);
  const settings = readLintSettings(options);
  const request = { ...context, now };
  const fixes = settings.isFixing ? await (await import('./fixFolder.ts')).fixFolder(request) : null;
  const linted = fixes === null ? await lintFolder(request) : fixes.linted;
  const result = lintResult(linted.findings);
  const isDocument = settings.format !== 'text' && settings.output === null;
  if (fixes !== null) reportFixes((text) => (isDocument ? reporter.progress(text) : reporter.line(text)), fixes);
  if (!isDocument) reportFindings(reporter, result, await readTexts(projectRoot, result.findings));
  await writeFindings(context, settings, linted);
  const done = fixes === null ? {} : { fixed: fixes.fixed, skipped: fixes.skipped };
  return { exitCode: exitCodeOf(result, settings.isStrict), result: { ...result, waived: linted.waived, ...done } };
}
