import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ended } from '../cli/runProgram.ts';

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Arguments of Node itself. */
  readonly node?: readonly string[];
}

/** A copy of this project with an example in it: its sources can be changed, and what is kept between runs is its own. */
export interface ToolCopy {
  readonly root: string;
  run(args: readonly string[], options?: RunOptions): Promise<Ended>;
  /** Makes the bundle of a command, as the second run from the same sources does. */
  build(command: string): Promise<Ended>;
  remove(): Promise<void>;
}

const COPIED = ['generator', 'templates', 'presets', 'package.json'];
const EXAMPLE = ['integration-users', 'environments', 'reference', 'policy.yaml', 'sfdx-project.json'];

/** Packages are links to the installed ones. */
export async function copyTool(): Promise<ToolCopy> {
  const root = await mkdtemp(join(tmpdir(), 'tool-'));
  for (const name of [...COPIED, ...EXAMPLE]) await cp(name, join(root, name), { recursive: true });
  const packages = join(root, 'node_modules');
  await mkdir(packages);
  for (const name of await readdir('node_modules')) {
    if (!name.startsWith('.')) await symlink(join(process.cwd(), 'node_modules', name), join(packages, name));
  }
  await cp('node_modules/.package-lock.json', join(packages, '.package-lock.json'));
  return {
    root,
    run: (args, options = {}) => start(root, [join(root, 'generator/launch.js'), ...args], options),
    build: (command) => start(root, [join(root, 'generator/startup/build.ts'), command], {}),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

function start(root: string, args: readonly string[], { node = [], environment = {} }: RunOptions): Promise<Ended> {
  const child = spawn(process.execPath, [...node, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: root, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...output }));
  });
}
