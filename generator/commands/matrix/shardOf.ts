import { createHash } from 'node:crypto';
import { compareText } from '../../shared/compareText.ts';

/**
 * Which of `count` shards an integration belongs to, from 1. It follows from its name and the number of shards alone, so
 * that nothing moves when others come and go; with one shard more, only what the new one gets moves (rendezvous hashing:
 * Thaler and Ravishankar, "Using name-based mappings to increase hit rates", 1998).
 */
export function shardOf(integration: string, count: number): number {
  let best = { index: 1, weight: '' };
  for (let index = 1; index <= count; index++) {
    const weight = createHash('sha256').update(`${index}\n${integration}`).digest('hex');
    if (compareText(weight, best.weight) > 0) best = { index, weight };
  }
  return best.index;
}
