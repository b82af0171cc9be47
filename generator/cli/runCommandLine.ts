import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command, CommandOutcome, Reporter } from '../commands/command.ts';
import { ToolError } from '../shared/toolError.ts';
import type { CommandLoader } from './commandLoaders.ts';
import { describeError } from './describeError.ts';
import { findCommand } from './findCommand.ts';
import type { Output } from './output.ts';
import { type ParsedArguments, parseArguments } from './parseArguments.ts';
import type { Presenter } from './presenter.ts';
import { refuseSwallowedOptions } from './refuseSwallowedOptions.ts';

/** All that a run takes from the process, as values. */
export interface CommandLineCall {
  /** Without Node and the script. */
  readonly argv: readonly string[];
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly output: Output;
  /** Whether standard input and standard output are a terminal. */
  readonly isTerminal?: boolean;
  readonly signal: AbortSignal;
  /** Rejects with an error that was thrown where nobody waits for it, e.g. in a library's timer. */
  readonly crash: Promise<never>;
  readonly loaders: Readonly<Record<string, CommandLoader>>;
}

/** Runs one command line to its end and says how it went. Never throws; returns the exit code. */
export async function runCommandLine(call: CommandLineCall): Promise<number> {
  const presenter = await choosePresenter(call);
  let nothingDone = '';
  try {
    const [name = '--help', ...rest] = call.argv.filter((argument, index) => index !== 0 || argument !== '--');
    const text = await describeProgram(name, call.loaders);
    if (text !== null) return showText(presenter, text);
    const command = await findCommand(name, call.loaders);
    nothingDone = command.nothingDone ?? '';
    refuseSwallowedOptions(command, call.processEnvironment);
    const parsed = parseArguments(command, rest);
    if (parsed.kind === 'help') return showText(presenter, parsed.text);
    const outcome = await Promise.race([runCommand(command, parsed, { ...call, presenter }), call.crash]);
    presenter.finish(outcome);
    return outcome.exitCode;
  } catch (error) {
    const status = describeError(error).exitCode;
    presenter.fail(error, status, nothingDone);
    return status;
  }
}

async function choosePresenter({ argv, output, processEnvironment }: CommandLineCall): Promise<Presenter> {
  if (argv.includes('--json')) return (await import('./createJsonPresenter.ts')).createJsonPresenter(output);
  return (await import('./createTextPresenter.ts')).createTextPresenter(output, processEnvironment);
}

async function describeProgram(name: string, loaders: CommandLineCall['loaders']): Promise<string | null> {
  if (!['help', '--help', '-h'].includes(name)) return null;
  return (await import('./describeCommands.ts')).describeCommands(loaders);
}

function showText(presenter: Presenter, text: string): number {
  presenter.text(text);
  return 0;
}

async function runCommand(
  command: Command,
  parsed: RunArguments,
  call: CommandLineCall & { readonly presenter: Presenter },
) {
  const { argv, presenter, processEnvironment, workingDirectory, signal } = call;
  const projectRoot = resolve(workingDirectory, parsed.project ?? '.');
  const found = await stat(projectRoot).catch(() => null);
  if (found?.isDirectory() !== true) {
    throw new ToolError(`There is no folder ${projectRoot}.`, { actions: ['Give --project the folder of a project.'] });
  }
  const { environments, shard, targetOrg, options } = parsed;
  const { reporter } = presenter;
  const chosen = shard === null ? null : await chooseShard(projectRoot, { ...parsed, shard });
  if (chosen?.length === 0) return nothingIn(shard, reporter);
  const only = chosen ?? parsed.only;
  const canAsk = call.isTerminal === true && !argv.includes('--json');
  const context = { projectRoot, environments, only, targetOrg, processEnvironment, canAsk, signal };
  return command.run({ ...context, reporter }, options);
}

type RunArguments = Extract<ParsedArguments, { kind: 'run' }>;

async function chooseShard(projectRoot: string, parsed: RunArguments & { readonly shard: string }) {
  const { chooseShard } = await import('../commands/matrix/chooseShard.ts');
  return chooseShard({ projectRoot, ...parsed });
}

/** Without integrations, commands would take all of them. */
function nothingIn(shard: string | null, reporter: Reporter): CommandOutcome {
  reporter.line(`Shard ${shard} has no integration: nothing to do.`);
  return { exitCode: 0, result: { shard, integrations: [] } };
}
