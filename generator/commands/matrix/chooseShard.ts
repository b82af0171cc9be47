import { readProject } from '../../definitions/readProject.ts';
import { compareText } from '../../shared/compareText.ts';
import { listIntegrations } from './listIntegrations.ts';
import { parseShard } from './parseShard.ts';
import { shardOf } from './shardOf.ts';

export interface ShardRequest {
  readonly projectRoot: string;
  /** As `--env` has them; none or `all`: every one. */
  readonly environments: readonly string[];
  /** As `--only` has them; none: every one. */
  readonly only: readonly string[];
  /** As `--shard` has it: `2/4`. */
  readonly shard: string;
}

/**
 * The integrations of a shard, sorted, also those that are no longer defined; null for the one shard that has all. A project that cannot be used is told of by the
 * command itself: here it has the integrations whose files are there. Throws ToolError for what is no shard.
 */
export async function chooseShard({
  projectRoot,
  environments,
  only,
  shard,
}: ShardRequest): Promise<readonly string[] | null> {
  const { index, count } = parseShard(shard);
  if (count === 1) return null;
  const { project } = await readProject(projectRoot);
  const isAll = environments.length === 0 || environments.includes('all');
  const chosen = project.environments.filter(({ name }) => isAll || environments.includes(name));
  const listed = await Promise.all(chosen.map((file) => listIntegrations(project, file)));
  const names = only.length > 0 ? only : [...new Set(listed.flat())];
  return names.filter((name) => shardOf(name, count) === index).toSorted(compareText);
}
