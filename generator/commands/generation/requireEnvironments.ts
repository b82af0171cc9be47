import { loadProject } from '../../definitions/loadProject.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext } from '../command.ts';

/** Refuses a run that does not say for which org it is, and names what could be said. */
export async function requireEnvironments(
  { environments, projectRoot }: Pick<CommandContext, 'environments' | 'projectRoot'>,
  command: string,
): Promise<void> {
  if (environments.length > 0) return;
  const known = (await loadProject(projectRoot)).environments.map(({ name }) => name);
  // npm takes the first `--` for itself: a second one would end the options.
  const start = command.includes(' -- ') ? command : `${command} --`;
  throw new ToolError('Say which environment: --env is missing.', {
    actions: [...known, 'all'].map((name) => `npm run ${start} --env ${name}`),
    details: { environments: known },
  });
}
