import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CommandOutcome } from '../../generator/commands/command.ts';
import type { SkippedFix } from '../../generator/commands/linting/fixFolder.ts';
import type { LintResult } from '../../generator/commands/linting/lintResult.ts';
import { runLint } from '../../generator/commands/linting/runLint.ts';
import { EXAMPLE_DAY, exampleFiles } from '../../generator/policy/exampleFiles.ts';
import type { Finding } from '../../generator/policy/finding.ts';

/** What one run of lint said and returned. */
export interface LintedProject extends CommandOutcome {
  readonly result: LintResult & { readonly fixed?: readonly Finding[]; readonly skipped?: readonly SkippedFix[] };
  /** On standard output. */
  readonly out: string;
  /** Progress and warnings. */
  readonly err: string;
}

/** A project in a folder of its own to run the lint command on. */
export interface LintedFolder {
  readonly root: string;
  lint(options?: Readonly<Record<string, string | boolean>>): Promise<LintedProject>;
  write(path: string, text: string): Promise<void>;
  read(path: string): Promise<string>;
  remove(): Promise<void>;
}

/** The example of one definition, with more files of a project; certificates are those of the shipped example. */
export async function makeLintedFolder(
  definition: string,
  files: Readonly<Record<string, string>> = {},
  today = EXAMPLE_DAY,
): Promise<LintedFolder> {
  const root = await mkdtemp(join(tmpdir(), 'lint-'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await cp('reference', join(root, 'reference'), { recursive: true });
  for (const [path, text] of Object.entries(exampleFiles({ definition, files }))) await write(path, text);
  return {
    root,
    lint: (options = {}) => lint(root, options, new Date(`${today}T12:00:00Z`)),
    write,
    read: (path) => readFile(join(root, path), 'utf8'),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

async function lint(
  root: string,
  options: Readonly<Record<string, string | boolean>>,
  now: Date,
): Promise<LintedProject> {
  const out: string[] = [];
  const err: string[] = [];
  const reporter = {
    line: (text: string) => out.push(text),
    progress: (text: string) => err.push(text),
    warn: (warning: unknown) => err.push(String(warning)),
  };
  const context = { projectRoot: root, environments: [], only: [], targetOrg: null, processEnvironment: {}, reporter };
  const signal = new AbortController().signal;
  const outcome = await runLint({ ...context, signal }, { arguments: [], ...options }, now);
  return { ...outcome, result: outcome.result as LintedProject['result'], out: out.join('\n'), err: err.join('\n') };
}
