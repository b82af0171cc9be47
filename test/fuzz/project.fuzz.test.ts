import { relative, resolve } from 'node:path';
import fc from 'fast-check';
import { lintFolder } from '../../generator/commands/linting/lintFolder.ts';
import { planGeneration } from '../../generator/commands/planGeneration.ts';
import type { WritePlan } from '../../generator/files/writePlan.ts';
import { ProblemsError } from '../../generator/shared/problemsError.ts';
import { EXAMPLE_PROJECTS, type ProjectFiles } from './exampleSources.ts';
import { faultyProblems } from './faultyProblems.ts';
import { fuzz } from './fuzz.ts';
import { mutations } from './mutations.ts';
import { arePrototypesClean } from './prototypes.ts';
import { readXml } from './readXml.ts';
import { scratchFolder } from './scratchFolder.ts';

const NOW = new Date('2026-11-24T00:00:00Z');
const folder = scratchFolder();
afterAll(() => folder.remove());

const isYaml = (path: string) => path.endsWith('.yaml');
const isReference = (path: string) => path.startsWith('reference/');

interface DamagedProject {
  readonly project: number;
  readonly at: number;
  readonly isSecond: boolean;
  readonly mutate: (text: string) => string;
}

const damaged: fc.Arbitrary<DamagedProject> = fc.record({
  project: fc.nat({ max: 1000 }),
  at: fc.nat({ max: 1000 }),
  isSecond: fc.boolean(),
  mutate: mutations,
});

/** One of the projects with one or two of its files changed. */
function filesOf({ project, at, isSecond, mutate }: DamagedProject, isWanted: (path: string) => boolean): ProjectFiles {
  const projects = EXAMPLE_PROJECTS.filter((files) => Object.keys(files).some(isWanted));
  const files = projects[project % projects.length]!;
  const paths = Object.keys(files).filter(isWanted);
  const chosen = new Set([paths[at % paths.length]!, ...(isSecond ? [paths[(at * 7) % paths.length]!] : [])]);
  const change = ([path, content]: [string, Buffer]): [string, Buffer] =>
    chosen.has(path) ? [path, Buffer.from(mutate(content.toString('utf8')))] : [path, content];
  return Object.fromEntries(Object.entries(files).map(change));
}

async function plans(): Promise<readonly WritePlan[]> {
  const { environments } = await planGeneration({
    projectRoot: folder.root,
    environments: ['all'],
    only: [],
    processEnvironment: {},
    signal: new AbortController().signal,
  });
  return environments.map(({ writes }) => writes);
}

/** What would be written: well-formed, inside of its folder, no two files that differ in case only. */
function expectSound({ environment, create, folder: target }: WritePlan): void {
  expect(target).toBe(resolve(folder.root, 'force-app', environment));
  const paths = create.map(({ path }) => path);
  expect(paths.filter((path) => relative(target, resolve(target, path)) !== path)).toEqual([]);
  expect(paths.filter((path) => path.startsWith('..') || path.startsWith('/') || path.includes('\\'))).toEqual([]);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  for (const { contents } of create) readXml(Buffer.from(contents).toString('utf8'));
}

async function expectOutcome(files: ProjectFiles): Promise<void> {
  folder.fill(files);
  try {
    for (const plan of await plans()) expectSound(plan);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    // A file that cannot be written is named by its own path.
    const ofFiles = error.problems.filter(({ position }) => position?.file.startsWith('force-app/') !== true);
    expect(faultyProblems(ofFiles, files)).toEqual([]);
  }
  expect(arePrototypesClean()).toBe(true);
}

describe('a project that was damaged', () => {
  it('is none when nothing was changed', async () => {
    for (const files of EXAMPLE_PROJECTS.slice(1)) {
      folder.fill(files);
      for (const plan of await plans()) {
        expect(plan.create.length).toBeGreaterThan(0);
        expectSound(plan);
      }
    }
  });

  fuzz(
    'project: mutated definitions and environments',
    fc.asyncProperty(damaged, (one) => expectOutcome(filesOf(one, isYaml))),
  );

  fuzz(
    'project: mutated reference files',
    fc.asyncProperty(damaged, (one) => expectOutcome(filesOf(one, isReference))),
  );

  fuzz(
    'lint: mutated projects',
    fc.asyncProperty(damaged, async (one) => {
      const files = filesOf(one, isYaml);
      folder.fill(files);
      const { findings } = await lintFolder({
        projectRoot: folder.root,
        environments: [],
        only: [],
        processEnvironment: {},
        now: NOW,
      });
      expect(faultyProblems(findings, files)).toEqual([]);
    }),
  );
});
