import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { openInput } from './openInput.ts';

export interface ProgramRequest {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** For standard input, which is then closed; empty for none. */
  readonly input: string;
  readonly signal: AbortSignal;
}

export interface ProgramResult {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program to its end without a shell. What it reads comes by standard input: never by its arguments, which every user
 * of the machine can list. Throws what the system says when it cannot be started, or the signal's reason.
 */
export async function runProgram(request: ProgramRequest): Promise<ProgramResult> {
  const input = request.input === '' ? null : await openInput(request.input);
  try {
    return await run(request, input?.fd ?? 'pipe');
  } finally {
    await input?.close();
  }
}

async function run(request: ProgramRequest, input: number | 'pipe'): Promise<ProgramResult> {
  const child = spawn(request.program, request.arguments, {
    cwd: request.folder,
    env: { ...request.environment },
    shell: false,
    signal: request.signal,
    killSignal: 'SIGKILL',
    stdio: [input, 'pipe', 'pipe'],
    windowsHide: true,
  });
  const ended = once(child, 'close');
  // A program that does not read to the end says more by its exit code.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(request.input);
  const [[exitCode], stdout, stderr] = await Promise.all([ended, textOf(child.stdout), textOf(child.stderr)]);
  return { exitCode: exitCode as number | null, stdout, stderr };
}

async function textOf(stream: Readable | null): Promise<string> {
  return stream === null ? '' : text(stream);
}
