import { findAnswerMistake, findDefinitionNameMistake } from '../../authoring/findAnswerMistake.ts';
import type { KnownProject } from '../../authoring/knownProject.ts';
import { suggestLabel } from '../../authoring/suggestLabel.ts';
import { nearestName } from '../../definitions/issues/nearestName.ts';
import type { NewDefinition } from '../../definitions/writing/newDefinition.ts';
import { ToolError } from '../../shared/toolError.ts';

/**
 * Fills in defaults where nobody can be asked. Throws ToolError for what has none: the name, and the owner where no part
 * can say it.
 */
export function completeAnswers(given: Partial<NewDefinition>): NewDefinition {
  const { name, parts = [] } = given;
  const owner = given.owner ?? (parts.length > 0 ? '' : undefined);
  if (name === undefined || owner === undefined) {
    throw new ToolError('Without a terminal to ask on, a name and --owner are needed.', {
      actions: ['npm run new -- lead-intake --owner marketing-ops@acme.example --object Lead=read,create'],
    });
  }
  const none = { description: '', preset: '', parts: [], role: '', ipRanges: [], objects: [], flow: 'jwt-bearer' };
  return { ...none, label: suggestLabel(name), ...given, name, owner };
}

/** Throws ToolError for an answer that a definition could not hold: before anything is asked, and once more at the end. */
export function requireGoodAnswers({ name, ...answers }: Partial<NewDefinition>, project: KnownProject): void {
  const mistake =
    name === undefined
      ? null
      : project.taken.includes(name)
        ? `There is a definition ${name} already.`
        : findDefinitionNameMistake(name);
  const found = mistake ?? findPartMistake(answers.parts ?? [], project.parts) ?? findAnswerMistake(judged(answers));
  if (found !== null) throw new ToolError(found, { actions: ['Run "npm run new -- --help" to see what it takes.'] });
}

/** An owner that a part says is nothing to judge here: the whole project is read before the definition is kept. */
function judged({ owner, ...answers }: Partial<NewDefinition>): Partial<NewDefinition> {
  return owner === undefined || owner === '' ? answers : { ...answers, owner };
}

function findPartMistake(wanted: readonly string[], known: readonly string[]): string | null {
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown === undefined) return null;
  const nearest = nearestName(unknown, known);
  const names = known.length === 0 ? 'The project has no parts.' : `Parts are ${known.join(', ')}.`;
  return `There is no part ${JSON.stringify(unknown)}. ${nearest === null ? names : `Did you mean "${nearest}"?`}`;
}
