import fc from 'fast-check';
import { stringify } from 'yaml';
import { readProject } from '../../generator/definitions/readProject.ts';
import { checkOutputPath } from '../../generator/files/checkOutputPath.ts';
import { buildComponents } from '../../generator/metadata/buildComponents.ts';
import type { References } from '../../generator/reference/references.ts';
import { renderFile } from '../../generator/render/renderFile.ts';
import { type ResolvedProject, resolveProject } from '../../generator/resolve/resolveProject.ts';
import type { Problem } from '../../generator/shared/problem.ts';
import { ProblemsError } from '../../generator/shared/problemsError.ts';
import { anyText } from './anyText.ts';
import { faultyProblems } from './faultyProblems.ts';
import { fuzz } from './fuzz.ts';
import { arePrototypesClean } from './prototypes.ts';
import { readXml } from './readXml.ts';
import { scratchFolder } from './scratchFolder.ts';
import { undefinedIn } from './undefinedIn.ts';
import { validProject, type WrittenFiles } from './validProject.ts';

const folder = scratchFolder();
afterAll(() => folder.remove());

/** Stands in every variable: no message may have it. */
const SECRET = 'Qz7Secret';

type Variables = Readonly<Record<string, string>>;
type Outcome = { readonly resolved: ResolvedProject | null; readonly problems: readonly Problem[] };

/** Reads and resolves; `null` when the files are no valid project before anything is resolved. */
async function resolveFiles(files: WrittenFiles, processEnvironment: Variables): Promise<Outcome | null> {
  const texts = Object.fromEntries(Object.entries(files).map(([path, value]) => [path, stringify(value)]));
  folder.fill(texts);
  const { project, problems: written } = await readProject(folder.root);
  expect(faultyProblems(written, texts)).toEqual([]);
  if (written.length > 0) return null;
  const outcome = outcomeOf(() => resolveProject(project, { environments: ['all'], only: [], processEnvironment }));
  expect(faultyProblems(outcome.problems, texts)).toEqual([]);
  return outcome;
}

function outcomeOf(resolve: () => ResolvedProject): Outcome {
  try {
    return { resolved: resolve(), problems: [] };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    return { resolved: null, problems: error.problems };
  }
}

/** Everything that resolves is written, and well-formed. */
function expectRenders({ environments }: ResolvedProject): void {
  for (const { name, apiVersion, users } of environments) {
    const apiVersions = new Map([[name, Number(apiVersion)]]);
    const references: References = { certificates: new Map(), profiles: new Map(), apiVersions };
    const files = users.flatMap((user) => filesOf(user, references));
    expect(new Set(files.map((path) => path.toLowerCase())).size).toBe(files.length);
    expect(files.map(checkOutputPath).filter((problem) => problem !== null)).toEqual([]);
  }
}

/** Paths of what an integration has for itself. */
function filesOf(user: User, references: References): readonly string[] {
  const { components } = buildComponents(withoutFiles(user), references);
  return components.flatMap((component) => {
    const { path, contents } = renderFile(component);
    expect(readXml(contents).name).toBe(component.type);
    return component.type === 'Role' ? [] : [path];
  });
}

type User = ResolvedProject['environments'][number]['users'][number];

/** Files that it names are not there. */
function withoutFiles(user: User): User {
  const profile = user.profile.kind === 'generated' ? { ...user.profile, cloneOf: null } : user.profile;
  const app = 'certificate' in user.app ? { ...user.app, certificate: null } : user.app;
  return { ...user, profile, app };
}

describe('the resolver', () => {
  const count = { resolved: 0, refused: 0 };

  fuzz(
    'resolver: definitions, environments and overrides',
    fc.asyncProperty(validProject, async (files) => {
      const outcome = await resolveFiles(files, {});
      expect(arePrototypesClean()).toBe(true);
      if (outcome === null) return;
      count[outcome.resolved === null ? 'refused' : 'resolved'] += 1;
      expect(undefinedIn(outcome.resolved)).toEqual([]);
    }),
  );

  const variable = fc.tuple(anyText, anyText).map(([before, after]) => `${before}${SECRET}${after}`);
  const variables = fc.record({ A: variable, LONG: variable.map((text) => text.repeat(20)), URL: variable });
  fuzz(
    'resolver: variables of the process environment',
    fc.asyncProperty(validProject, variables, async (files, processEnvironment) => {
      const outcome = await resolveFiles(files, processEnvironment);
      const said = [...(outcome?.problems ?? []), ...(outcome?.resolved?.warnings ?? [])];
      const leaks = said.filter((problem) => JSON.stringify(problem).toLowerCase().includes(SECRET.toLowerCase()));
      expect(leaks).toEqual([]);
      expect(undefinedIn(outcome?.resolved ?? null)).toEqual([]);
    }),
  );

  fuzz(
    'render: whatever resolves',
    fc.asyncProperty(validProject, variables, async (files, processEnvironment) => {
      const outcome = await resolveFiles(files, processEnvironment);
      if (outcome?.resolved) expectRenders(outcome.resolved);
    }),
  );

  it('has tried both', () => {
    expect(count.resolved).toBeGreaterThan(10);
    expect(count.refused).toBeGreaterThan(10);
  });
});
