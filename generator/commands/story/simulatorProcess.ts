import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ToolError } from '../../shared/toolError.ts';
import { toolRoot } from './toolRoot.ts';

/** A simulated org in a process of its own, as `npm run org` starts it: the commands know nothing but its address. */
export interface SimulatorProcess {
  readonly url: string;
  readonly accessToken: string;
  stop(): Promise<void>;
}

/** Starts the org simulator on any free loopback port. `options` as `npm run org -- --help` lists them. */
export async function startSimulator(
  options: readonly string[],
  processEnvironment: Readonly<Record<string, string | undefined>>,
): Promise<SimulatorProcess> {
  const child = spawn(process.execPath, [join(toolRoot, 'org-simulator', 'cli.ts'), '--json', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: processEnvironment,
  });
  const { url, accessToken } = await readAddress(child);
  return { url, accessToken, stop: () => stop(child) };
}

async function readAddress(child: ChildProcess): Promise<{ url: string; accessToken: string }> {
  const line = await Promise.race([firstLine(child), once(child, 'exit').then(() => null)]);
  if (line === null) throw new ToolError('The org simulator ended before it had started.');
  const told: unknown = JSON.parse(line);
  if (typeof told !== 'object' || told === null) throw new ToolError('The org simulator did not say where it runs.');
  return { url: String(Reflect.get(told, 'url')), accessToken: String(Reflect.get(told, 'accessToken')) };
}

async function firstLine(child: ChildProcess): Promise<string | null> {
  if (child.stdout === null) return null;
  for await (const line of createInterface(child.stdout)) return line;
  return null;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
