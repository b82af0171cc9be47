import type { WrittenProject } from '../../definitions/writtenProject.ts';
import { readTombstones } from '../../files/readTombstones.ts';
import type { CommandContext } from '../command.ts';

/**
 * The names of `--only` that nothing defines any more and whose things are still to go from an org: no mistakes, other
 * than names that are nowhere. Throws ProblemsError for a list of retired things that cannot be read.
 */
export async function findRetired(
  { root, definitions, environments: files }: Pick<WrittenProject, 'root' | 'definitions' | 'environments'>,
  { environments, only }: Pick<CommandContext, 'environments' | 'only'>,
): Promise<readonly string[]> {
  const defined = new Set(definitions.map(({ name }) => name));
  const unknown = only.filter((name) => !defined.has(name));
  if (unknown.length === 0) return [];
  const isAll = environments.length === 0 || environments.includes('all');
  const chosen = files.filter(({ name }) => isAll || environments.includes(name));
  const lists = await Promise.all(chosen.map(({ name }) => readTombstones(root, name)));
  const retired = new Set(lists.flat().map(({ integration }) => integration));
  return unknown.filter((name) => retired.has(name));
}
