import type { MatrixEntry } from './matrixEntry.ts';
import { shardOf } from './shardOf.ts';

export interface MatrixRequest {
  /** With the names of its integrations. In the order that jobs get. */
  readonly environments: readonly { readonly name: string; readonly integrations: readonly string[] }[];
  /** How many shards: a fixed number, or so many that each has about this many integrations of the largest environment. */
  readonly split: { readonly shards: number } | { readonly size: number };
}

/**
 * The jobs of a pipeline, environment by environment. An integration is in the shard of the same number everywhere, and
 * there are as many shards in each environment; those that have nothing to do are left out.
 */
export function buildMatrix({ environments, split }: MatrixRequest): readonly MatrixEntry[] {
  const largest = Math.max(0, ...environments.map(({ integrations }) => integrations.length));
  const count = 'shards' in split ? split.shards : Math.max(1, Math.ceil(largest / split.size));
  return environments.flatMap(({ name: environment, integrations }) => {
    const shards = Map.groupBy(integrations, (integration) => shardOf(integration, count));
    const used = [...Array(count).keys()].map((place) => place + 1).filter((index) => shards.has(index));
    return used.map((index) => ({
      environment,
      shard: `${index}/${count}`,
      name: count === 1 ? environment : `${environment}-${index}-of-${count}`,
      integrations: shards.get(index)!.length,
    }));
  });
}
