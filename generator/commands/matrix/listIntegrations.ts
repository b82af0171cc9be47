import type { WrittenEnvironment, WrittenFile, WrittenProject } from '../../definitions/writtenProject.ts';
import { readTombstones } from '../../files/readTombstones.ts';
import { compareText } from '../../shared/compareText.ts';

/**
 * What there is to do with in one environment, sorted: the integrations that it gets, and those that are no longer
 * defined and are still to go from its org. Throws ProblemsError for a list of retired things that cannot be read.
 */
export async function listIntegrations(
  { root, definitions }: Pick<WrittenProject, 'root' | 'definitions'>,
  environment: WrittenFile<WrittenEnvironment>,
): Promise<readonly string[]> {
  const excluded = new Set(environment.value.exclude ?? []);
  const defined = definitions.map(({ name }) => name).filter((name) => !excluded.has(name));
  const retired = (await readTombstones(root, environment.name)).map(({ integration }) => integration);
  return [...new Set([...defined, ...retired])].toSorted(compareText);
}
