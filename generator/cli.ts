import { commandLoaders } from './cli/commandLoaders.ts';
import type { OutputStream } from './cli/output.ts';
import { redactSecrets } from './cli/redactSecrets.ts';
import { runCommandLine } from './cli/runCommandLine.ts';
import { ToolError } from './shared/toolError.ts';

/** The one file that touches the process: arguments, environment, streams, signals, exit code. */

/** 128 + the signal's number, as shells report it. */
const STOPPED: Readonly<Record<'SIGINT' | 'SIGTERM', number>> = { SIGINT: 130, SIGTERM: 143 };

const processEnvironment = process.env;
const interruption = new AbortController();
let stoppedWith: number | null = null;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stoppedWith !== null) process.exit(STOPPED[signal]);
    stoppedWith = STOPPED[signal];
    interruption.abort(new ToolError('Stopped, as asked.'));
  });
}

/** A reader that went away (`| head`) is no failure: the rest is not printed, and the work goes on. */
function openStream(stream: NodeJS.WriteStream): OutputStream {
  let open = true;
  stream.on('error', () => {
    open = false;
  });
  return {
    isTTY: stream.isTTY,
    write: (text) => open && stream.write(redactSecrets(text, processEnvironment)),
  };
}

/** Waits until the stream has taken everything: a pipe may be slower than we are. */
function drain(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

const output = { out: openStream(process.stdout), err: openStream(process.stderr) };
const argv = process.argv.slice(2);

// A library that logs must not spoil the one document of --json.
if (argv.includes('--json')) {
  globalThis.console = new console.Console(process.stderr, process.stderr);
}

const crash = new Promise<never>((_resolve, reject) => process.on('uncaughtException', reject));
// Whoever runs the command hears of it; before and after that there is nobody to tell.
crash.catch(() => undefined);

const exitCode = await runCommandLine({
  argv,
  processEnvironment,
  workingDirectory: process.cwd(),
  output,
  isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  signal: interruption.signal,
  crash,
  loaders: commandLoaders,
});
await Promise.all([drain(process.stdout), drain(process.stderr)]);
// Not left to the event loop: connections that a library keeps open would hold the process for seconds.
process.exit(stoppedWith !== null && exitCode !== 0 ? stoppedWith : exitCode);
