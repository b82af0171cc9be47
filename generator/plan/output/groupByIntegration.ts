import { compareText } from '../../shared/compareText.ts';
import type { PlannedChange } from '../plannedChange.ts';
import { oneLine } from './oneLine.ts';

/** What changes for one integration, in the order of application. */
export interface IntegrationChanges {
  /** Its name, or words for what belongs to none. */
  readonly title: string;
  readonly changes: readonly PlannedChange[];
}

/** By name; what no definition owns comes last. */
export function groupByIntegration(changes: readonly PlannedChange[]): readonly IntegrationChanges[] {
  const groups = [...Map.groupBy(changes, ({ integration }) => integration)];
  return groups
    .toSorted(
      ([left], [right]) => Number(left === null) - Number(right === null) || compareText(left ?? '', right ?? ''),
    )
    .map(([integration, some]) => ({
      title: integration === null ? 'Of no definition' : oneLine(integration),
      changes: some,
    }));
}
