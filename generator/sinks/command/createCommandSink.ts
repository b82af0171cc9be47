import { plainText } from '../../org/plainText.ts';
import { throwIfStopped } from '../../org/throwIfStopped.ts';
import type { ResolvedCommandSink } from '../../resolve/resolvedSink.ts';
import { isOwnSecret } from '../../shared/isOwnSecret.ts';
import { ToolError } from '../../shared/toolError.ts';
import { fillPattern } from '../fillPattern.ts';
import type { SecretName } from '../secretName.ts';
import type { SecretSink, StoredSecret } from '../secretSink.ts';
import type { SinkContext } from '../sinkContext.ts';
import { withoutSecret } from '../withoutSecret.ts';
import { withRunLock } from '../withRunLock.ts';
import { type ProgramResult, runProgram } from './runProgram.ts';

/** Stores are slow, and nobody is there to answer a program that asks; in milliseconds. */
const TIME_LIMIT = 120_000;

/** Of what a failed program says. */
const LONGEST = 1000;

const NOTHING_BACK = 'The environment names no command that reads it back.';

/** Any program that takes a secret on standard input, and maybe another that prints it. */
export function createCommandSink(sink: ResolvedCommandSink, context: SinkContext): SecretSink {
  return {
    type: 'command',
    describe: (name) => lineOf(sink.write, name),
    prepare: async () => undefined,
    async read(name) {
      if (sink.read === null) return { kind: 'unreadable', reason: NOTHING_BACK };
      return toStored(
        await run(
          context,
          sink.read.map((word) => fillPattern(word, name)),
          '',
        ),
        lineOf(sink.read, name),
      );
    },
    async write(name, value) {
      const result = await run(
        context,
        sink.write.map((word) => fillPattern(word, name)),
        value,
      );
      if (result.exitCode !== 0) throw failed(lineOf(sink.write, name), result, value);
    },
    alone: (work) => withRunLock(context.projectRoot, work),
  };
}

/** A program that has nothing under a name says so by its exit code, as it says everything else that is wrong. */
function toStored({ exitCode, stdout, stderr }: ProgramResult, line: string): StoredSecret {
  if (exitCode === 0 && stdout.trim() !== '') return { kind: 'found', value: stdout, revision: null };
  if (exitCode === 0) return { kind: 'absent', revision: null };
  const said = plainText(withoutSecret(stderr, stdout)).slice(0, LONGEST);
  return {
    kind: 'unreadable',
    reason: `"${line}" ended with exit code ${exitCode}${said === '' ? '' : `: ${said.replace(/\.$/, '')}`}.`,
  };
}

async function run(context: SinkContext, [program = '', ...words]: readonly string[], input: string) {
  const limit = AbortSignal.timeout(TIME_LIMIT);
  const environment = Object.fromEntries(
    Object.entries(context.processEnvironment).filter(([variable]) => !isOwnSecret(variable)),
  );
  try {
    return await runProgram({
      program,
      arguments: words,
      folder: context.projectRoot,
      environment,
      input,
      signal: AbortSignal.any([context.signal, limit]),
    });
  } catch (error) {
    throwIfStopped(context.signal, `Running ${program}`);
    // Without the cause: it holds the arguments and more.
    const why = limit.aborted ? `took longer than ${TIME_LIMIT / 1000} seconds` : describeStart(error);
    throw new ToolError(`The program ${program} ${why}.`, {
      actions: ['See that it is installed, and that it asks no questions: nobody is there to answer.'],
    });
  }
}

function describeStart(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'is not there';
  return `cannot be started (${code ?? 'unknown reason'})`;
}

function failed(line: string, { exitCode, stderr }: ProgramResult, value: string): ToolError {
  const said = plainText(withoutSecret(stderr, value)).slice(0, LONGEST);
  const ending = exitCode === null ? 'was ended by a signal' : `ended with exit code ${exitCode}`;
  return new ToolError(`"${line}" ${ending}.${said === '' ? '' : `\n  It said: ${said}`}`, {
    actions: ['Log in to the store as its own program asks for, and see that the command works by hand.'],
  });
}

function lineOf(words: readonly string[], name: SecretName): string {
  return words.map((word) => fillPattern(word, name)).join(' ');
}
