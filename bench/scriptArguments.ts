import { readFileSync } from 'node:fs';

/** What Node is called with by an npm script of this project, without arguments of the script. */
export function scriptArguments(script: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };
  const [, ...args] = scripts[script]?.split(' ') ?? [];
  return args;
}
