import { serialiseJson } from '../../findings/serialiseJson.ts';
import { checkIgnores } from '../../plan/ignores/checkIgnores.ts';
import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import { describeFailures, type EnvironmentFailure } from '../environments/describeFailures.ts';
import type { EnvironmentRun } from '../environments/environmentRun.ts';
import { exitCodeOfRuns } from '../environments/exitCodeOfRuns.ts';
import { readConcurrency } from '../environments/readConcurrency.ts';
import { reportSummary } from '../environments/reportSummary.ts';
import { runEnvironments } from '../environments/runEnvironments.ts';
import { throwOnlyFailure } from '../environments/throwOnlyFailure.ts';
import { markdownDocument } from '../planning/markdownDocument.ts';
import { planEnvironment } from '../planning/planEnvironment.ts';
import { planRow } from '../planning/planRow.ts';
import { type PreparedProject, prepareProject } from '../planning/prepareProject.ts';
import { readFormat } from '../planning/readFormat.ts';
import { silenceLines } from '../planning/silenceLines.ts';
import { chatDocument } from './chatDocument.ts';
import type { EnvironmentDrift } from './environmentDrift.ts';
import { type FoundDrift, findDrift } from './findDrift.ts';
import { reportDrift } from './reportDrift.ts';

const DRIFT_FORMATS = ['text', 'markdown', 'chat', 'json'] as const;

type DriftFormat = (typeof DRIFT_FORMATS)[number];
type Run = EnvironmentRun<FoundDrift>;

/**
 * Compares every environment, side by side, and writes to no org. Exit code 2 when one has drifted; 1 when one could not be
 * compared, whatever the others are. `now` decides which ignores have ended.
 */
export async function runDrift(
  command: CommandContext,
  options: CommandOptions,
  now = new Date(),
): Promise<CommandOutcome> {
  const format = readFormat<DriftFormat>(options, DRIFT_FORMATS);
  const concurrency = readConcurrency(options);
  const context = format === 'text' ? command : silenceLines(command);
  const project = await prepareProject(context, { command: 'drift', nothingDone: 'nothing was compared' });
  const today = now.toISOString().slice(0, 10);
  const runs: readonly Run[] = await runEnvironments<FoundDrift>(context, {
    groups: [project.environments],
    concurrency,
    stopsAtFailure: false,
    run: async (environment, own) => {
      const { plan } = await planEnvironment({ context: own, environment, rules: project.rules }, 'drift');
      const found = findDrift(plan, project.ignores, today);
      reportDrift(own.reporter, found.drift);
      return { exitCode: found.drift.drifted ? 2 : 0, value: found };
    },
  });
  throwOnlyFailure(runs);
  warnOfIgnores(context, { project, runs, today });
  reportSummary(context.reporter, runs, (run) => (run.kind === 'ended' ? toRow(run.value.drift) : {}));
  const environments = runs.flatMap((run) => (run.kind === 'ended' ? [run.value.drift] : []));
  const result = { environments, failures: describeFailures(runs) };
  if (format !== 'text') command.reporter.line(documentOf(format, result));
  return { exitCode: exitCodeOfRuns(runs), result };
}

interface Compared {
  readonly project: PreparedProject;
  readonly runs: readonly Run[];
  readonly today: string;
}

/** An ignore that has ended, or that nothing needs. Of an environment that could not be compared nothing is known. */
function warnOfIgnores({ only, reporter }: CommandContext, { project, runs, today }: Compared): void {
  const ended = runs.flatMap((run) => (run.kind === 'ended' ? [run] : []));
  const isWhole = only.length === 0;
  const problems = checkIgnores(project.ignores, {
    needed: ended.flatMap(({ value }) => value.needed),
    environments: isWhole ? ended.map(({ environment }) => environment.name) : [],
    isWhole: isWhole && project.isWhole && ended.length === runs.length,
    today,
  });
  for (const problem of problems) reporter.warn(problem);
}

function toRow({ drifted, plan, ignored }: EnvironmentDrift) {
  const row = planRow({ ...plan, dangers: [] });
  const accepted = ignored.length === 0 ? [] : [`${ignored.length} ignored`];
  return {
    ...row,
    result: drifted ? 'drift' : 'no drift',
    changes: [row.changes, ...accepted].filter((text) => text !== '').join(', '),
  };
}

interface DriftResult {
  readonly environments: readonly EnvironmentDrift[];
  readonly failures: readonly EnvironmentFailure[];
}

function documentOf(format: Exclude<DriftFormat, 'text'>, result: DriftResult): string {
  const plans = result.environments.map(({ plan }) => plan);
  if (format === 'json') return serialiseJson(result).trimEnd();
  return format === 'chat' ? chatDocument(plans, result.failures) : markdownDocument(plans, result.failures);
}
