import type { Command } from '../commands/command.ts';
import { ToolError } from '../shared/toolError.ts';
import type { CommandLoader } from './commandLoaders.ts';

/** Loads the named command; an unknown name is answered with the nearest one. */
export async function findCommand(name: string, loaders: Readonly<Record<string, CommandLoader>>): Promise<Command> {
  const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  if (load !== undefined) return load();
  throw new ToolError(name.startsWith('-') ? `The command goes before "${name}".` : `There is no command "${name}".`, {
    actions: [
      ...(name.startsWith('-') ? [] : await suggestName(name, Object.keys(loaders))),
      `The commands are ${Object.keys(loaders).join(', ')}.`,
    ],
  });
}

async function suggestName(name: string, names: readonly string[]): Promise<readonly string[]> {
  const { closest, distance } = await import('fastest-levenshtein');
  const nearest = closest(name, names);
  return distance(name, nearest) <= Math.max(2, nearest.length / 3) ? [`Did you mean "${nearest}"?`] : [];
}
