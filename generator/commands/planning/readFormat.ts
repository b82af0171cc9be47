import { nearestName } from '../../definitions/issues/nearestName.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandOptions } from '../command.ts';

/** The format that `--format` names, `text` without it. Throws ToolError for one that there is none of. */
export function readFormat<Format extends string>(
  { format }: CommandOptions,
  formats: readonly Format[],
): Format | 'text' {
  if (format === undefined) return 'text';
  const found = formats.find((known) => known === format);
  if (found !== undefined) return found;
  const nearest = nearestName(String(format), formats);
  throw new ToolError(`There is no format ${JSON.stringify(format)}.`, {
    actions: [...(nearest === null ? [] : [`Did you mean "${nearest}"?`]), `Formats are ${formats.join(', ')}.`],
  });
}
