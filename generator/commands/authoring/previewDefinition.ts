import { loadProject } from '../../definitions/loadProject.ts';
import { buildComponents } from '../../metadata/buildComponents.ts';
import type { GeneratedFile } from '../../render/generatedFile.ts';
import { renderFile } from '../../render/renderFile.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { resolveProject } from '../../resolve/resolveProject.ts';
import type { CommandContext } from '../command.ts';

/** What a definition generates in one environment, without the app, whose certificate there is not yet. */
export interface DefinitionPreview {
  readonly environment: string;
  readonly files: readonly GeneratedFile[];
}

/** Throws ProblemsError when the definition does not resolve, e.g. for a user name that another one has. */
export async function previewDefinition(context: CommandContext, name: string): Promise<DefinitionPreview | null> {
  const project = await loadProject(context.projectRoot);
  const [first] = context.environments.length > 0 ? context.environments : project.environments.map((one) => one.name);
  if (first === undefined) return null;
  const { processEnvironment } = context;
  const { environments } = resolveProject(project, { environments: [first], only: [name], processEnvironment });
  return (
    environments.map(({ name: environment, users, apiVersion }) => ({
      environment,
      files: users.flatMap((user) => render(user, apiVersion)),
    }))[0] ?? null
  );
}

function render(user: ResolvedIntegrationUser, apiVersion: string): readonly GeneratedFile[] {
  const references = {
    profiles: new Map(),
    certificates: new Map(),
    apiVersions: new Map([[user.environment, Number(apiVersion)]]),
  };
  return buildComponents({ ...user, app: { type: 'none' } }, references).components.map(renderFile);
}
