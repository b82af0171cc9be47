import { ToolError } from '../../shared/toolError.ts';
import type { CommandOptions } from '../command.ts';
import type { MatrixRequest } from './buildMatrix.ts';

/** More than any pipeline has jobs. */
const MOST = 256;

/** One shard unless `--shards` or `--shard-size` says otherwise. Throws ToolError. */
export function readSplit({ shards, shardSize }: CommandOptions): MatrixRequest['split'] {
  if (shards !== undefined && shardSize !== undefined) {
    throw new ToolError('--shards and --shard-size say the same in two ways.', { actions: ['Leave one of them out.'] });
  }
  if (shardSize !== undefined) return { size: numberOf('--shard-size', shardSize, 100_000) };
  return { shards: shards === undefined ? 1 : numberOf('--shards', shards, MOST) };
}

function numberOf(option: string, value: CommandOptions[string], most: number): number {
  const number = /^[1-9]\d{0,5}$/.test(String(value)) ? Number(value) : most + 1;
  if (number <= most) return number;
  throw new ToolError(`${option} takes no ${JSON.stringify(value)}.`, {
    actions: [`Write a whole number from 1 to ${most}.`],
  });
}
