import { readFileSync } from 'node:fs';

/** What node is called with to generate all environments of a project, as the npm script calls it. */
export function generateArguments(project: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { generate: string } };
  const [, ...args] = scripts.generate.split(' ');
  return [...args, '--env', 'all', '--project', project];
}
