import { relative, resolve } from 'node:path';
import fc from 'fast-check';
import { planGeneration } from '../../generator/commands/planGeneration.ts';
import { lintFolder } from '../../generator/commands/linting/lintFolder.ts';
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

/** A project with some of its files changed. */
function mutatedProject(isWanted: (path: string) => boolean): fc.Arbitrary<ProjectFiles> {
  const projects = EXAMPLE_PROJECTS.filter((files) => Object.keys(files).some(isWanted));
  return fc
    .record({ files: fc.constantFrom(...projects), at: fc.nat({ max: 100 }), mutate: mutations, both: fc.boolean() })
    .map(({ files, at, mutate, both }) => {
      const paths = Object.keys(files).filter(isWanted);
      const chosen = new Set([paths[at % paths.length]!, ...(both ? [paths[(at * 7) % paths.length]!] : [])]);
      const change = ([path, content]: [string, Buffer]): [string, Buffer] =>
        chosen.has(path) ? [path, Buffer.from(mutate(content.toString('utf8')))] : [path, content];
      return Object.fromEntries(Object.entries(files).map(change));
    });
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
    expect(faultyProblems(error.problems, files)).toEqual([]);
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

  fuzz('project: mutated definitions and environments', fc.asyncProperty(mutatedProject(isYaml), expectOutcome));

  fuzz('project: mutated reference files', fc.asyncProperty(mutatedProject(isReference), expectOutcome));

  fuzz(
    'lint: mutated projects',
    fc.asyncProperty(mutatedProject(isYaml), async (files) => {
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
