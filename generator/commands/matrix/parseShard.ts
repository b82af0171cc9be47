import { ToolError } from '../../shared/toolError.ts';
import type { Shard } from './shard.ts';

/** More than any pipeline has jobs. */
const MOST = 256;

/** Reads `2/4`. Throws ToolError for what is no part of a whole. */
export function parseShard(text: string): Shard {
  const [, index, count] = (/^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? []).map(Number);
  if (index === undefined || count === undefined || index > count || count > MOST) {
    throw new ToolError(`--shard takes no ${JSON.stringify(text)}.`, {
      actions: [`Write which of how many, e.g. --shard 2/4; at most ${MOST}.`],
    });
  }
  return { index, count };
}
