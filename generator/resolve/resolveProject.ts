import type { WrittenProject } from '../definitions/writtenProject.ts';
import type { Problem } from '../shared/problem.ts';
import { ProblemsError } from '../shared/problemsError.ts';
import { type EnvironmentResult, resolveEnvironment } from './environment/resolveEnvironment.ts';
import { resolveSettings } from './environment/resolveSettings.ts';
import { findExcluded } from './findExcluded.ts';
import { groupFindings } from './report/groupFindings.ts';
import type { LocatedFinding } from './report/locatedFinding.ts';
import type { ResolvedEnvironment } from './resolvedEnvironment.ts';
import type { ResolveRequest } from './resolveRequest.ts';
import { developerNames } from './rules/developerNames.ts';
import { sharedUsernames } from './rules/sharedUsernames.ts';
import { selectFiles } from './selectFiles.ts';

export interface ResolvedProject {
  /** In order of their names. */
  readonly environments: readonly ResolvedEnvironment[];
  /** Worth knowing, no reason to stop. */
  readonly warnings: readonly Problem[];
}

/**
 * Turns what people wrote into what each environment gets: layers merged, `${…}` values replaced, defaults applied,
 * every rule checked. Pure.
 * @throws {ProblemsError} with the problems of all environments and integrations at once
 */
export function resolveProject(project: WrittenProject, request: ResolveRequest): ResolvedProject {
  const isAll = request.environments.includes('all');
  const environments = selectFiles(
    project.environments,
    isAll ? project.environments.map(({ name }) => name) : request.environments,
    '--env',
  );
  const names = request.only.length === 0 ? project.definitions.map(({ name }) => name) : request.only;
  const definitions = selectFiles(project.definitions, names, '--only');
  const settings = environments.files.map((file) => resolveSettings(file, request));
  const results = settings.flatMap((result) =>
    result.ok ? [resolveEnvironment(result.settings, definitions.files, request.processEnvironment)] : [],
  );
  const general = [
    ...environments.problems,
    ...definitions.problems,
    ...settings.flatMap((result) => (result.ok ? [] : result.problems)),
    ...findExcluded(
      results.map((result) => result.settings),
      request.only,
    ),
  ];
  const findings = [
    ...general.map((problem): LocatedFinding => ({ severity: 'problem', environment: null, problem })),
    ...results.flatMap((result) => developerNames(result.settings, project.definitions)),
    ...results.flatMap((result) => result.findings),
    ...sharedUsernames(results),
  ];
  return conclude(results, findings);
}

function conclude(results: readonly EnvironmentResult[], findings: readonly LocatedFinding[]): ResolvedProject {
  const names = results.map(({ settings }) => settings.name);
  const problems = groupFindings(
    findings.filter(({ severity }) => severity === 'problem'),
    names,
  );
  if (problems.length > 0) throw new ProblemsError(problems);
  return {
    environments: results.map(toResolvedEnvironment),
    warnings: groupFindings(
      findings.filter(({ severity }) => severity === 'warning'),
      names,
    ),
  };
}

function toResolvedEnvironment({ settings, integrations }: EnvironmentResult): ResolvedEnvironment {
  const { name, file, label, org, apiVersion, source } = settings;
  return { name, file, label, org, apiVersion, users: integrations.map(({ user }) => user), source };
}
