import { buildComponents } from '../../metadata/buildComponents.ts';
import type { GeneratedFile } from '../../render/generatedFile.ts';
import { renderFile } from '../../render/renderFile.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { CommandContext } from '../command.ts';
import { resolveOne } from './resolveOne.ts';

/** What a definition generates in one environment, without the app, whose certificate there is not yet. */
export interface DefinitionPreview {
  readonly environment: string;
  readonly files: readonly GeneratedFile[];
}

/** Throws ProblemsError when the definition does not resolve, e.g. for a user name that another one has. */
export async function previewDefinition(context: CommandContext, name: string): Promise<DefinitionPreview | null> {
  const environment = await resolveOne(context, [name]);
  if (environment === null) return null;
  const { users, apiVersion } = environment;
  return { environment: environment.name, files: users.flatMap((user) => render(user, apiVersion)) };
}

function render(user: ResolvedIntegrationUser, apiVersion: string): readonly GeneratedFile[] {
  const references = {
    profiles: new Map(),
    certificates: new Map(),
    apiVersions: new Map([[user.environment, Number(apiVersion)]]),
  };
  return buildComponents({ ...user, app: { type: 'none' } }, references).components.map(renderFile);
}
