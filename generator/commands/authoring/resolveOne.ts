import { loadProject } from '../../definitions/loadProject.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import { resolveProject } from '../../resolve/resolveProject.ts';
import type { CommandContext } from '../command.ts';
import { readSourceApiVersion } from '../generation/readSourceApiVersion.ts';

/**
 * One environment with the integrations that `only` names (all when empty): the first that `--env` names, else the first
 * there is; null when there is none. Throws ProblemsError when the project cannot be used.
 */
export async function resolveOne(
  { environments: named, projectRoot, processEnvironment }: CommandContext,
  only: readonly string[],
): Promise<ResolvedEnvironment | null> {
  const project = await loadProject(projectRoot);
  const name = named[0] ?? project.environments[0]?.name;
  if (name === undefined) return null;
  const sourceApiVersion = await readSourceApiVersion(projectRoot);
  const { environments } = resolveProject(project, {
    environments: [name],
    only,
    processEnvironment,
    ...(sourceApiVersion === null ? {} : { sourceApiVersion }),
  });
  return environments[0] ?? null;
}
