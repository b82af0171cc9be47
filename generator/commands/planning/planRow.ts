import { effectWords } from '../../plan/output/effectWords.ts';
import type { Plan } from '../../plan/plan.ts';
import { planCounts } from '../../plan/planCounts.ts';
import type { SummaryRow } from '../environments/reportSummary.ts';

/** A plan as one line of a table. */
export function planRow(plan: Plan): SummaryRow {
  const { org, changes, manualSteps, unmanaged, dangers } = plan;
  const parts = [
    ...(changes.length === 0 ? [] : [`${changes.length}: ${effectWords(planCounts(plan).effects)}`]),
    ...(manualSteps.length === 0 ? [] : [`${manualSteps.length} by hand`]),
    ...(unmanaged.length === 0 ? [] : [`${unmanaged.length} from elsewhere`]),
    ...(dangers.length === 0 ? [] : [`${dangers.length} to allow`]),
  ];
  return {
    org: `${org.name} (${org.id})`,
    result: changes.length === 0 ? 'nothing to do' : 'changes',
    changes: parts.join(', '),
  };
}
