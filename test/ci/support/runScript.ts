import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PipelineProject } from './pipelineProject.ts';

export interface ScriptRun {
  readonly exitCode: number | null;
  readonly output: string;
  /** What the script wrote to the files that a system names in these variables. */
  readonly written: Readonly<Record<string, string>>;
}

export interface Script {
  readonly text: string;
  /** As the system starts its shell. */
  readonly shell: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** Variables that hold the path of an empty file. */
  readonly files?: readonly string[];
}

/** GitHub Docs, "Workflow syntax", jobs.<job_id>.steps[*].shell: what `bash` means. */
export const GITHUB_BASH = ['bash', '--noprofile', '--norc', '-eo', 'pipefail'];

/** Runs a step's script in a checkout, with a home of its own and nothing of this process's environment. */
export async function runScript(project: PipelineProject, script: Script): Promise<ScriptRun> {
  const folder = await mkdtemp(join(tmpdir(), 'step-'));
  try {
    const files = (script.files ?? []).map((name) => [name, join(folder, name)] as const);
    for (const [, path] of files) await writeFile(path, '');
    await writeFile(join(folder, 'script.sh'), script.text);
    const environment = { ...script.variables, ...Object.fromEntries(files) };
    const run = await runShell(project, [...script.shell, join(folder, 'script.sh')], environment);
    const contents = await Promise.all(
      files.map(async ([name, path]) => [name, await readFile(path, 'utf8')] as const),
    );
    return { ...run, written: Object.fromEntries(contents) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runShell(
  { root, path }: PipelineProject,
  [command = '', ...args]: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Pick<ScriptRun, 'exitCode' | 'output'>> {
  const env = { PATH: path, HOME: join(root, '..', 'home'), CI: 'true', SF_DISABLE_LOG_FILE: 'true', ...variables };
  const child = spawn(command, args, { cwd: root, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, output };
}
