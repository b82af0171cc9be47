import { loadProject } from '../../definitions/loadProject.ts';
import { ToolError } from '../../shared/toolError.ts';

/** The environment that the story plays in: the one that `--env` names, else `prod`, else the first. */
export async function storyEnvironment(root: string, wanted: readonly string[]): Promise<string> {
  if (wanted.length > 1 || wanted[0] === 'all') {
    throw new ToolError('The story plays in one environment.', { actions: ['Give --env once, or leave it out.'] });
  }
  const names = (await loadProject(root)).environments.map(({ name }) => name);
  const name = wanted[0] ?? (names.includes('prod') ? 'prod' : names[0]);
  if (name === undefined) throw new ToolError('There is no environment file to play the story in.');
  return name;
}
