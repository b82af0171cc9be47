import { resolve } from 'node:path';
import { serialiseJson } from '../../findings/serialiseJson.ts';
import { writeReport } from '../../findings/writeReport.ts';
import { formatPlanFile } from '../../plan/file/formatPlanFile.ts';
import { hasChanges } from '../../plan/hasChanges.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import { describeFailures } from '../environments/describeFailures.ts';
import { exitCodeOfRuns } from '../environments/exitCodeOfRuns.ts';
import { reportSummary } from '../environments/reportSummary.ts';
import { runEnvironments } from '../environments/runEnvironments.ts';
import { throwOnlyFailure } from '../environments/throwOnlyFailure.ts';
import { markdownDocument } from './markdownDocument.ts';
import { planEnvironment } from './planEnvironment.ts';
import type { PlanningRules } from './planningRequest.ts';
import { planRow } from './planRow.ts';
import { prepareProject } from './prepareProject.ts';
import { type PlanSettings, readPlanSettings } from './readPlanSettings.ts';
import { reportPlan } from './reportPlan.ts';
import { silenceLines } from './silenceLines.ts';

/** One environment in the result of `plan --json`. */
export interface EnvironmentPlan {
  readonly environment: string;
  readonly plan: Plan;
  /** Where it was saved; null without `--out`. */
  readonly file: string | null;
}

/**
 * Plans every environment, side by side, and writes to no org. Exit code 2 when a deployment would change something; what
 * is only to be done by hand is told, and no deployment would do it: 0.
 */
export async function runPlan(command: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const settings = readPlanSettings(command, options);
  const context = settings.format === 'text' ? command : silenceLines(command);
  const { environments, rules } = await prepareProject(context, {
    command: 'plan',
    nothingDone: 'nothing was planned',
  });
  const runs = await runEnvironments<EnvironmentPlan>(context, {
    groups: [environments],
    concurrency: settings.concurrency,
    stopsAtFailure: false,
    run: (environment, own) => planOne(environment, { context: own, rules, settings }),
  });
  throwOnlyFailure(runs);
  reportSummary(context.reporter, runs, (run) => (run.kind === 'ended' ? planRow(run.value.plan) : {}));
  const plans = runs.flatMap((run) => (run.kind === 'ended' ? [run.value] : []));
  const result = { environments: plans, failures: describeFailures(runs) };
  await writeDocuments(command, settings, result);
  return { exitCode: exitCodeOfRuns(runs), result };
}

interface Planning {
  readonly context: CommandContext;
  readonly rules: PlanningRules;
  readonly settings: PlanSettings;
}

async function planOne(environment: ResolvedEnvironment, { context, rules, settings }: Planning) {
  const { plan } = await planEnvironment({ context, environment, rules }, 'whole');
  reportPlan(context.reporter, plan);
  const file = settings.destination(environment.name);
  if (file !== null) {
    await writeReport(resolve(file), formatPlanFile(plan), '--out');
    context.reporter.line(`  Saved: ${file}. To apply just that: npm run deploy -- --plan ${file}`, 'muted');
  }
  return { exitCode: hasChanges(plan) ? 2 : 0, value: { environment: environment.name, plan, file } } as const;
}

/** What programs and pull requests read. */
async function writeDocuments(
  { reporter }: CommandContext,
  { format, markdown }: PlanSettings,
  result: { readonly environments: readonly EnvironmentPlan[]; readonly failures: ReturnType<typeof describeFailures> },
): Promise<void> {
  const text = markdownDocument(
    result.environments.map(({ plan }) => plan),
    result.failures,
  );
  if (markdown !== null) await writeReport(resolve(markdown), `${text}\n`, '--markdown');
  if (format === 'markdown') reporter.line(text);
  if (format === 'json') reporter.line(serialiseJson(result).trimEnd());
}
