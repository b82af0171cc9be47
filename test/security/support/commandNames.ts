import { commandLoaders } from '../../../generator/cli/commandLoaders.ts';
import { credentialsCommand } from '../../../generator/commands/credentials.ts';
import { ToolError } from '../../../generator/shared/toolError.ts';

/** Every command that there is, with the actions of `credentials` in its place, as the program itself tells them. */
export async function commandNames(): Promise<readonly string[]> {
  const error: unknown = await credentialsCommand
    .run({} as Parameters<typeof credentialsCommand.run>[0], { arguments: ['no-such-action'] })
    .catch((thrown: unknown) => thrown);
  const told = error instanceof ToolError ? error.actions : [];
  const actions = told.map((action) => /-- ([\w-]+)/.exec(action)?.[1] ?? action);
  return [
    ...Object.keys(commandLoaders).filter((name) => name !== 'credentials'),
    ...actions.map((action) => `credentials ${action}`),
  ];
}
