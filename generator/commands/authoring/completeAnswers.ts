import { findAnswerMistake, findDefinitionNameMistake } from '../../authoring/findAnswerMistake.ts';
import { suggestLabel } from '../../authoring/suggestLabel.ts';
import type { NewDefinition } from '../../definitions/writing/newDefinition.ts';
import { ToolError } from '../../shared/toolError.ts';

/** Fills in defaults where nobody can be asked. Throws ToolError for what has none: the name and the owner. */
export function completeAnswers(given: Partial<NewDefinition>): NewDefinition {
  const { name, owner } = given;
  if (name === undefined || owner === undefined) {
    throw new ToolError('Without a terminal to ask on, a name and --owner are needed.', {
      actions: ['npm run new -- lead-intake --owner marketing-ops@acme.example --object Lead=read,create'],
    });
  }
  const none = { description: '', role: '', ipRanges: [], objects: [], flow: 'jwt-bearer' };
  return { ...none, label: suggestLabel(name), ...given, name, owner };
}

/** Throws ToolError for an answer that a definition could not hold: before anything is asked, and once more at the end. */
export function requireGoodAnswers({ name, ...answers }: Partial<NewDefinition>, taken: readonly string[]): void {
  const mistake =
    name === undefined
      ? null
      : taken.includes(name)
        ? `There is a definition ${name} already.`
        : findDefinitionNameMistake(name);
  const found = mistake ?? findAnswerMistake(answers);
  if (found !== null) throw new ToolError(found, { actions: ['Run "npm run new -- --help" to see what it takes.'] });
}
