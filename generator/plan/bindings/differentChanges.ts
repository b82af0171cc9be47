import type { Plan } from '../plan.ts';
import type { PlannedChange } from '../plannedChange.ts';

/** More than these are counted. */
const MOST = 10;

/**
 * Where everything is as it was, the changes must be the same, too; they are not when somebody edited the plan, or another
 * version of this program made it. By which other ways a user keeps something may differ: nothing of that is applied.
 */
export function differentChanges(saved: Plan, fresh: Plan): readonly string[] {
  const [before, after] = [textsOf(saved), textsOf(fresh)];
  const different = [
    ...[...before].filter(([text]) => !after.has(text)),
    ...[...after].filter(([text]) => !before.has(text)),
  ].map(([, name]) => name);
  const names = [...new Set(different)];
  if (names.length === 0) return [];
  const more = names.length > MOST ? ` and ${names.length - MOST} more` : '';
  return [
    `The plan does not say what would be changed: ${names.slice(0, MOST).join(', ')}${more}. Another version of this program made it, or it was edited.`,
  ];
}

function textsOf({ changes }: Plan): ReadonlyMap<string, string> {
  return new Map(changes.map((change) => [textOf(change), `${change.action} ${change.type} ${change.name}`]));
}

function textOf({ action, type, name, username, integration, file, details }: PlannedChange): string {
  const values = details.map(({ path, what, from, to, effect }) => [path, what, from, to, effect]);
  return JSON.stringify([action, type, name, username, integration, file, values]);
}
