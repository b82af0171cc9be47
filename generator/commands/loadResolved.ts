import { loadProject } from '../definitions/loadProject.ts';
import type { WrittenProject } from '../definitions/writtenProject.ts';
import { type ResolvedProject, resolveProject } from '../resolve/resolveProject.ts';
import type { CommandContext } from './command.ts';
import { findRetired } from './generation/findRetired.ts';
import { readSourceApiVersion } from './generation/readSourceApiVersion.ts';
import { requireEnvironments } from './generation/requireEnvironments.ts';

/**
 * What the chosen environments get of the chosen integrations, for commands that need no reference files: certificates
 * may still be missing. Throws ProblemsError, and ToolError when no environment is named.
 */
export async function loadResolved(
  context: CommandContext,
  command: string,
): Promise<ResolvedProject & Pick<WrittenProject, 'policy'>> {
  await requireEnvironments(context, command);
  const project = await loadProject(context.projectRoot);
  const sourceApiVersion = await readSourceApiVersion(context.projectRoot);
  const resolved = resolveProject(project, {
    environments: context.environments,
    only: context.only,
    retired: await findRetired(project, context),
    processEnvironment: context.processEnvironment,
    ...(sourceApiVersion === null ? {} : { sourceApiVersion }),
  });
  for (const warning of resolved.warnings) context.reporter.warn(warning);
  return { ...resolved, policy: project.policy };
}
