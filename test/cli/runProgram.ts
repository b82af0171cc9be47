import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** How a run of the whole program ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Arguments of Node itself. */
  readonly node?: readonly string[];
  readonly onStart?: (child: ChildProcess) => void;
}

const LAUNCH = join(process.cwd(), 'generator/launch.js');

/** Runs the program as npm scripts do, in a clean environment, and waits for its end. */
export function runProgram(args: readonly string[], options: ProgramOptions = {}): Promise<Ended> {
  const { environment = {}, node = [], onStart } = options;
  const child = spawn(process.execPath, [...node, LAUNCH, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  onStart?.(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...output }));
  });
}
