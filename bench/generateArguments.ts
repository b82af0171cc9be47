import { scriptArguments } from './scriptArguments.ts';

/** What node is called with to generate all environments of a project, as the npm script calls it. */
export function generateArguments(project: string): readonly string[] {
  return [...scriptArguments('generate'), '--env', 'all', '--project', project];
}
