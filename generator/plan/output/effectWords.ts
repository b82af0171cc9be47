import type { PlanCounts } from '../planCounts.ts';

/** How many values widen and narrow: `widens 4, narrows 1`. */
export function effectWords({ widens, narrows }: PlanCounts['effects']): string {
  const words = [widens > 0 ? [`widens ${widens}`] : [], narrows > 0 ? [`narrows ${narrows}`] : []].flat();
  return words.length === 0 ? 'neither widens nor narrows' : words.join(', ');
}
