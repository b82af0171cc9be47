import type { WrittenProject } from '../definitions/writtenProject.ts';
import type { Problem } from '../shared/problem.ts';
import { type EnvironmentResult, resolveEnvironment } from './environment/resolveEnvironment.ts';
import { resolveSettings } from './environment/resolveSettings.ts';
import { findExcluded } from './findExcluded.ts';
import type { PartialIntegration, ResolvedIntegration } from './integration/resolvedIntegration.ts';
import { groupFindings } from './report/groupFindings.ts';
import type { LocatedFinding } from './report/locatedFinding.ts';
import type { ResolvedEnvironment } from './resolvedEnvironment.ts';
import type { ResolveRequest } from './resolveRequest.ts';
import { developerNames } from './rules/developerNames.ts';
import { sharedUsernames } from './rules/sharedUsernames.ts';
import { selectFiles } from './selectFiles.ts';

/** One environment with its integrations, also those that are only partly well-formed. */
export interface ExaminedEnvironment {
  readonly environment: ResolvedEnvironment;
  /** In order of their names; the users of `environment`. */
  readonly integrations: readonly ResolvedIntegration[];
  readonly partials: readonly PartialIntegration[];
}

/** What each environment gets, as far as it can be known, and everything that is wrong with it. */
export interface ExaminedProject {
  readonly environments: readonly ExaminedEnvironment[];
  readonly problems: readonly Problem[];
  /** Worth knowing, no reason to stop. */
  readonly warnings: readonly Problem[];
}

/** As `resolveProject`, but goes on where something is wrong. Pure. */
export function examineProject(project: WrittenProject, request: ResolveRequest): ExaminedProject {
  const isAll = request.environments.includes('all');
  const environments = selectFiles(
    project.environments,
    isAll ? project.environments.map(({ name }) => name) : request.environments,
    '--env',
  );
  const names = request.only.length === 0 ? project.definitions.map(({ name }) => name) : stillDefined(request);
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

function stillDefined({ only, retired = [] }: ResolveRequest): readonly string[] {
  return only.filter((name) => !retired.includes(name));
}

function conclude(results: readonly EnvironmentResult[], findings: readonly LocatedFinding[]): ExaminedProject {
  const names = results.map(({ settings }) => settings.name);
  const grouped = (severity: LocatedFinding['severity']) =>
    groupFindings(
      findings.filter((finding) => finding.severity === severity),
      names,
    );
  return {
    environments: results.map(toExaminedEnvironment),
    problems: grouped('problem'),
    warnings: grouped('warning'),
  };
}

function toExaminedEnvironment({ settings, integrations, partials }: EnvironmentResult): ExaminedEnvironment {
  const { name, file, label, org, orgId, apiVersion, sinks, source } = settings;
  const users = integrations.map(({ user }) => user);
  return { environment: { name, file, label, org, orgId, apiVersion, sinks, users, source }, integrations, partials };
}
