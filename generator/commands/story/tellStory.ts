import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext, CommandOutcome } from '../command.ts';
import { loadResolved } from '../loadResolved.ts';
import { objectsToProbe } from './objectsToProbe.ts';
import { reportNextSteps } from './reportNextSteps.ts';
import { runCommand } from './runCommand.ts';
import { makeScratchProject, pointToSimulator, type ScratchProject } from './scratchProject.ts';
import { simulatorOptions } from './simulatorOptions.ts';
import { type SimulatorProcess, startSimulator } from './simulatorProcess.ts';
import { storyEnvironment } from './storyEnvironment.ts';
import { type StoryStep, storySteps } from './storySteps.ts';

export interface StoryOptions {
  /** Leave the scratch copy behind. */
  readonly keep: boolean;
}

/** What `start --json` returns of a step. */
interface StepResult {
  readonly command: string;
  readonly exitCode: number | null;
  readonly output: readonly string[];
}

/** Runs the story to its end and cleans up after it, whatever happens. Ends with exit code 0 only when all of it went as told. */
export async function tellStory(context: CommandContext, options: StoryOptions): Promise<CommandOutcome> {
  const scratch = await makeScratchProject(context.projectRoot);
  try {
    const steps = await tellIn(scratch, context);
    reportNextSteps(context.reporter, options.keep ? scratch.root : null);
    return { exitCode: 0, result: { steps, project: options.keep ? scratch.root : null } };
  } finally {
    await rm(options.keep ? join(scratch.root, '.secrets') : scratch.folder, { recursive: true, force: true });
  }
}

async function tellIn(scratch: ScratchProject, context: CommandContext): Promise<readonly StepResult[]> {
  const name = await storyEnvironment(scratch.root, context.environments);
  const inScratch = { ...context, projectRoot: scratch.root, environments: [name] };
  const [environment] = (await loadResolved(inScratch, 'start')).environments;
  if (environment === undefined) throw new ToolError(`There is no environment ${name}.`);
  const simulator = await startSimulator(simulatorOptions(environment), context.processEnvironment);
  try {
    await pointToSimulator(scratch.root, name, simulator.url);
    context.reporter.line(
      `A simulated Salesforce org runs at ${simulator.url}, in memory, for this run only.`,
      'muted',
    );
    return await runSteps(storySteps(name, objectsToProbe(environment.users)), { ...context, simulator, scratch });
  } finally {
    await simulator.stop();
  }
}

type Stage = CommandContext & { readonly simulator: SimulatorProcess; readonly scratch: ScratchProject };

async function runSteps(steps: readonly StoryStep[], stage: Stage): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const [index, step] of steps.entries()) {
    stage.reporter.line('');
    stage.reporter.line(`${index + 1}. ${step.title}`, 'heading');
    results.push(await runStep(step, stage));
  }
  return results;
}

async function runStep(step: StoryStep, stage: Stage): Promise<StepResult> {
  const [command = '', ...rest] = step.args;
  const typed = `npm run ${command} -- ${rest.join(' ')}`;
  stage.reporter.line(`   $ ${typed}`, 'muted');
  const { exitCode, lines, errorText } = await runCommand({
    args: [...step.args, '--project', stage.scratch.root],
    processEnvironment: environmentOf(stage),
    signal: stage.signal,
    onLine: (line) => stage.reporter.line(line === '' ? '' : `   ${line}`),
  });
  if (exitCode !== step.exitCode) {
    throw new ToolError(`"${typed}" ended with ${exitCode}, and the story expects ${step.exitCode}.\n${errorText}`);
  }
  return { command: typed, exitCode, output: lines };
}

/** The commands see the simulated org and a home folder of their own; no authorisation of the user's takes part. */
function environmentOf({ processEnvironment, simulator, scratch }: Stage): CommandContext['processEnvironment'] {
  const own = Object.entries(processEnvironment).filter(([name]) => !/^(SF_|SFDX_)/.test(name));
  return {
    ...Object.fromEntries(own),
    HOME: scratch.home,
    USERPROFILE: scratch.home,
    SF_ORG_INSTANCE_URL: simulator.url,
    SF_ACCESS_TOKEN: simulator.accessToken,
    // The simulator speaks http on loopback, and Node would warn of it in every step.
    NODE_NO_WARNINGS: '1',
  };
}
