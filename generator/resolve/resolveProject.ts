import type { WrittenProject } from '../definitions/writtenProject.ts';
import type { Problem } from '../shared/problem.ts';
import { ProblemsError } from '../shared/problemsError.ts';
import { examineProject } from './examineProject.ts';
import type { ResolvedEnvironment } from './resolvedEnvironment.ts';
import type { ResolveRequest } from './resolveRequest.ts';

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
  const { environments, problems, warnings } = examineProject(project, request);
  if (problems.length > 0) throw new ProblemsError(problems);
  return { environments: environments.map(({ environment }) => environment), warnings };
}
