import { Writable } from 'node:stream';
import { isatty } from 'node:tty';
import { commandLoaders } from './cli/commandLoaders.ts';
import { neutraliseText } from './cli/neutraliseText.ts';
import type { OutputStream } from './cli/output.ts';
import { redactSecrets } from './cli/redactSecrets.ts';
import { runCommandLine } from './cli/runCommandLine.ts';
import { ToolError } from './shared/toolError.ts';

/** The one file that touches the process: arguments, environment, streams, signals, exit code. */

/** 128 + the signal's number, as shells report it. */
const STOPPED: Readonly<Record<'SIGINT' | 'SIGTERM', number>> = { SIGINT: 130, SIGTERM: 143 };

// Diagnostic reports of Node, which somebody may have asked for, would list it whole.
if (process.report !== undefined) process.report.excludeEnv = true;

const processEnvironment = process.env;
const interruption = new AbortController();
let stoppedWith: number | null = null;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stoppedWith !== null) process.exit(STOPPED[signal]);
    stoppedWith = STOPPED[signal];
    output.err.write('\nStopping when what is under way is done. A second time ends at once, half done or not.\n');
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

/** What a library logs or Node warns of passes the same guard, and does not spoil the one document of --json. */
function openLog(stream: OutputStream): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: unknown, _encoding, done) {
      stream.write(neutraliseText(String(chunk)));
      done();
    },
  });
}

const log = openLog(output.err);
globalThis.console = new console.Console(argv.includes('--json') ? log : openLog(output.out), log);

// None is listening when Node is told not to warn.
if (process.listenerCount('warning') > 0) {
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => log.write(`${name}: ${message}\n`));
}

const crash = new Promise<never>((_resolve, reject) => process.on('uncaughtException', reject));
// Whoever runs the command hears of it; before and after that there is nobody to tell.
crash.catch(() => undefined);

/** No `await` at the top: the file can also be part of a script. */
async function run(): Promise<never> {
  const exitCode = await runCommandLine({
    argv,
    processEnvironment,
    workingDirectory: process.cwd(),
    output,
    // Asked of the descriptor: opening standard input takes its time, and most runs never read it.
    isTerminal: isatty(0) && process.stdout.isTTY === true,
    signal: interruption.signal,
    crash,
    loaders: commandLoaders,
  });
  await Promise.all([drain(process.stdout), drain(process.stderr)]);
  // Not left to the event loop: connections that a library keeps open would hold the process for seconds.
  process.exit(stoppedWith !== null && exitCode !== 0 ? stoppedWith : exitCode);
}

void run();
