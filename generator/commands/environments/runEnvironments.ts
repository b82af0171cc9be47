import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext } from '../command.ts';
import { type BufferedReporter, bufferReporter } from './bufferReporter.ts';
import type { EnvironmentJob } from './environmentJob.ts';
import type { EnvironmentRun } from './environmentRun.ts';
import { prefixReporter } from './prefixReporter.ts';
import { reportFailure } from './reportFailure.ts';

/**
 * Does the job for each environment, a bounded number at a time, and never throws: what one org answers does not hide what
 * the others do. What is said of an environment stays together, in the order of the groups. After Ctrl-C nothing new
 * begins, and what is under way ends as soon as it can.
 */
export async function runEnvironments<Value>(
  context: CommandContext,
  job: EnvironmentJob<Value>,
): Promise<readonly EnvironmentRun<Value>[]> {
  const all = job.groups.flat();
  if (all.length === 1) return Promise.all(all.map((environment) => runOne(environment, context, job)));
  const results = new Map<ResolvedEnvironment, EnvironmentRun<Value>>();
  for (const group of job.groups) await runGroup(group, { context, job, results });
  return all.map((environment) => results.get(environment) ?? notStarted(environment));
}

interface Round<Value> {
  readonly context: CommandContext;
  readonly job: EnvironmentJob<Value>;
  readonly results: Map<ResolvedEnvironment, EnvironmentRun<Value>>;
}

/** As many workers as may run at a time take one environment after the other. */
async function runGroup<Value>(group: readonly ResolvedEnvironment[], round: Round<Value>): Promise<void> {
  const { context, job, results } = round;
  const voices = group.map(() => bufferReporter(context.reporter));
  let next = 0;
  let spoken = 0;
  const speak = () => {
    while (spoken < group.length && (spoken === 0 || results.has(group[spoken - 1]!))) voices[spoken++]!.release();
  };
  speak();
  const work = async () => {
    while (next < group.length && mayBegin(round)) {
      const index = next++;
      const environment = group[index]!;
      results.set(environment, await runAloud(environment, voices[index]!, round));
      speak();
    }
  };
  await Promise.all(Array.from({ length: Math.min(job.concurrency, group.length) }, work));
  for (const voice of voices) voice.release();
}

function mayBegin<Value>({ context, job, results }: Round<Value>): boolean {
  if (context.signal.aborted) return false;
  const isFine = (exitCode: number) => exitCode === 0 || (exitCode === 2 && job.stopsAtDifference !== true);
  return !job.stopsAtFailure || [...results.values()].every(({ exitCode }) => isFine(exitCode));
}

async function runAloud<Value>(
  environment: ResolvedEnvironment,
  voice: BufferedReporter,
  { context, job }: Round<Value>,
): Promise<EnvironmentRun<Value>> {
  const reporter = prefixReporter(voice, environment.name);
  const run = await runOne(environment, { ...context, reporter }, job);
  if (run.kind === 'failed') reportFailure(voice, run);
  return run;
}

async function runOne<Value>(
  environment: ResolvedEnvironment,
  context: CommandContext,
  job: EnvironmentJob<Value>,
): Promise<EnvironmentRun<Value>> {
  const begin = performance.now();
  const milliseconds = () => Math.round(performance.now() - begin);
  try {
    const { exitCode, value } = await job.run(environment, context);
    return { kind: 'ended', environment, exitCode, value, milliseconds: milliseconds() };
  } catch (error) {
    const exitCode = error instanceof ToolError ? error.exitCode : 1;
    return { kind: 'failed', environment, exitCode, error, milliseconds: milliseconds() };
  }
}

function notStarted(environment: ResolvedEnvironment): EnvironmentRun<never> {
  return { kind: 'not-started', environment, exitCode: 1, milliseconds: 0 };
}
