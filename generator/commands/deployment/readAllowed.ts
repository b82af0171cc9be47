import { nearestName } from '../../definitions/issues/nearestName.ts';
import { DANGER_NAMES } from '../../plan/dangers/dangerNames.ts';
import type { DangerName } from '../../plan/plan.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandOptions } from '../command.ts';

/**
 * `--allow deletion --allow lock-out`, or with a comma between. A name that means nothing is refused: whoever mistypes
 * would believe that he had allowed something.
 */
export function readAllowed({ allow }: CommandOptions): readonly DangerName[] {
  const written = Array.isArray(allow) ? allow.map(String) : [];
  const names = written.flatMap((text) => text.split(',')).map((name) => name.trim());
  const unknown = names.find((name) => !isDangerName(name));
  if (unknown !== undefined) throw refuse(unknown);
  return [...new Set(names.filter(isDangerName))];
}

function isDangerName(name: string): name is DangerName {
  return DANGER_NAMES.some((known) => known === name);
}

function refuse(name: string): ToolError {
  const near = nearestName(name, DANGER_NAMES);
  return new ToolError(`--allow does not know ${JSON.stringify(name)}.`, {
    actions: [...(near === null ? [] : [`Did you mean "${near}"?`]), `It takes ${DANGER_NAMES.join(', ')}.`],
  });
}
