import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { toolRoot } from './toolRoot.ts';

/** A command line of this program, run as a process of its own like an npm script. */
export interface CommandRun {
  readonly args: readonly string[];
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** Gets every line of standard output as it comes. */
  onLine(line: string): void;
}

export interface CommandRunResult {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly lines: readonly string[];
  readonly errorText: string;
}

/** Runs it to its end. Never throws for an exit code: the caller knows which one it expects. Throws the signal's reason. */
export async function runCommand(run: CommandRun): Promise<CommandRunResult> {
  const child = spawn(process.execPath, [join(toolRoot, 'generator', 'launch.js'), ...run.args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: run.processEnvironment,
    signal: run.signal,
  });
  const closed = once(child, 'close').catch((error: unknown) => {
    run.signal.throwIfAborted();
    throw error;
  });
  const output = Promise.all([readLines(child.stdout, run.onLine), readLines(child.stderr)]);
  const [[exitCode], [lines, errors]] = await Promise.all([closed, output]);
  return { exitCode: typeof exitCode === 'number' ? exitCode : null, lines, errorText: errors.join('\n') };
}

async function readLines(stream: Readable, onLine?: (line: string) => void): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of createInterface(stream)) {
    lines.push(line);
    onLine?.(line);
  }
  return lines;
}
