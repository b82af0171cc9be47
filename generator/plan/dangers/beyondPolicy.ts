import type { Finding } from '../../policy/finding.ts';
import { compareText } from '../../shared/compareText.ts';
import type { Danger } from '../plan.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlannedChange } from '../plannedChange.ts';

/**
 * Integrations that get more although the policy objects to them: errors that nobody waived. One danger for each; what
 * lies there already or only narrows is for lint to tell.
 */
export function beyondPolicy(
  changes: readonly PlannedChange[],
  { environment, findings }: Pick<PlanInput, 'environment' | 'findings'>,
): readonly Danger[] {
  const widened = new Set(changes.filter(widens).map(({ integration }) => integration));
  const errors = findings.filter(
    ({ severity, integration, environments }) =>
      severity === 'error' &&
      integration !== null &&
      (environments.length === 0 || environments.includes(environment.name)),
  );
  return [...Map.groupBy(errors, ({ integration }) => integration)]
    .filter(([integration]) => widened.has(integration))
    .toSorted(([left], [right]) => compareText(left ?? '', right ?? ''))
    .map(([integration, some]) => ({
      name: 'beyond-policy',
      message: `${integration} gets more, and the policy objects: ${some.map(describe).toSorted(compareText).join(' ')}`,
    }));
}

function widens({ details }: PlannedChange): boolean {
  return details.some(({ effect }) => effect === 'widens');
}

function describe({ rule, message, position }: Finding): string {
  const place = position === null ? '' : `, ${position.file}:${position.line}:${position.column}`;
  return `${message} (${rule}${place})`;
}
