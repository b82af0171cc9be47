import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import { exitCodeOf } from './exitCodeOf.ts';
import { explainRule } from './explainRule.ts';
import { lintFolder } from './lintFolder.ts';
import { lintResult } from './lintResult.ts';
import { readTexts } from './readTexts.ts';
import { reportFindings } from './reportFindings.ts';

/** Lints a project, or explains one rule. `now` decides which waivers and certificates have ended. */
export async function runLint(
  context: CommandContext,
  options: CommandOptions,
  now = new Date(),
): Promise<CommandOutcome> {
  const { reporter, projectRoot } = context;
  if (typeof options['explain'] === 'string') return explainRule(reporter, options['explain']);
  const result = lintResult(await lintFolder({ ...context, now }));
  reportFindings(reporter, result, await readTexts(projectRoot, result.findings));
  return { exitCode: exitCodeOf(result, options['strict'] === true), result };
}
