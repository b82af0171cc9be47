import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadProject } from '../../generator/definitions/loadProject.ts';
import type { WrittenProject } from '../../generator/definitions/writtenProject.ts';
import type { Problem } from '../../generator/shared/problem.ts';
import { ProblemsError } from '../../generator/shared/problemsError.ts';

export interface Loaded {
  readonly project: WrittenProject | null;
  readonly problems: readonly Problem[];
}

/** Two files that load, to put something beside. */
export const FINE: Readonly<Record<string, string>> = {
  'integration-users/lead-intake.yaml': 'label: Lead Intake\nowner: ops@acme.example\n',
  'environments/prod.yaml': 'label: Production\n',
};

/** Runs something in a project folder of its own, which is removed afterwards. */
export async function inProject<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  run: (root: string) => Promise<Result>,
): Promise<Result> {
  const root = await mkdtemp(join(tmpdir(), 'definitions-'));
  try {
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), content);
    }
    return await run(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The project of a folder, or its problems. */
export async function load(root: string): Promise<Loaded> {
  try {
    return { project: await loadProject(root), problems: [] };
  } catch (error) {
    if (error instanceof ProblemsError) return { project: null, problems: error.problems };
    throw error;
  }
}

/** Loads a project made of these files. */
export async function loadFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<Loaded> {
  return inProject(files, load);
}

/** `line:column keyPath` and the message, with its fix below. */
export function shown({ position, keyPath, message, fix }: Problem): string {
  const place = position === null ? '-' : `${position.line}:${position.column}`;
  return `${[place, keyPath].filter((part) => part !== '').join(' ')} | ${message} | ${fix}`;
}

/** The problems of one definition's text beside a fine environment. */
export async function problemsOfDefinition(text: string | Uint8Array): Promise<readonly string[]> {
  const { problems } = await loadFiles({ ...FINE, 'integration-users/x.yaml': text });
  return problems.map(shown);
}

/** The problems of one environment's text beside fine definitions. */
export async function problemsOfEnvironment(text: string): Promise<readonly string[]> {
  const { problems } = await loadFiles({ ...FINE, 'environments/prod.yaml': text });
  return problems.map(shown);
}
