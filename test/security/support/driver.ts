import { Writable } from 'node:stream';
import { commandLoaders } from '../../../generator/cli/commandLoaders.ts';
import { redactSecrets } from '../../../generator/cli/redactSecrets.ts';
import { runCommandLine } from '../../../generator/cli/runCommandLine.ts';
import type { Command } from '../../../generator/commands/command.ts';
import { LOUD } from './loudEnvironment.ts';

/** One command line for the driver. */
export interface Job {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** How it ended, and what it would have printed without the last guard. */
export interface JobResult {
  readonly code: number;
  readonly printed: string;
}

// Runs one command line after the other in one process, as loud as can be. What libraries log goes the way of cli.ts, and
// to the streams of this process; what the command itself says is handed over as it is, before anything is hidden in it.

const PACE = { retryDelay: 1, pollInterval: 5 };

const log = new Writable({
  decodeStrings: false,
  write(chunk: unknown, _encoding, done) {
    process.stderr.write(redactSecrets(String(chunk), process.env));
    done();
  },
});
globalThis.console = new console.Console(log, log);

/** No test waits as long as orgs are waited for. */
const hasty = (command: Command): Command => ({
  ...command,
  run: (context, options) => command.run({ ...context, pace: PACE }, options),
});

const loaders = Object.fromEntries(
  Object.entries(commandLoaders).map(([name, load]) => [name, async () => hasty(await load())]),
);

process.on('message', async ({ argv, environment }: Job) => {
  for (const variable of Object.keys(process.env)) delete process.env[variable];
  Object.assign(process.env, LOUD, environment);
  let printed = '';
  const write = (text: string) => {
    printed += text;
  };
  const stream = { isTTY: false, write };
  const code = await runCommandLine({
    argv,
    processEnvironment: { ...process.env },
    workingDirectory: process.cwd(),
    output: { out: stream, err: stream },
    signal: new AbortController().signal,
    crash: new Promise<never>(() => undefined),
    loaders,
  });
  process.send?.({ code, printed } satisfies JobResult);
});
