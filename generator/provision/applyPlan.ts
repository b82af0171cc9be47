import type { Org } from '../org/org.ts';
import { planSteps } from './planSteps.ts';
import type { ProvisionPlan } from './provisionPlan.ts';
import type { ProvisionStep, StepResult } from './provisionStep.ts';
import { failGroup } from './readStepResult.ts';
import { startStanding } from './standing.ts';
import { waitForGroups } from './waitForGroups.ts';
import { writeAll } from './writeAll.ts';

export interface ApplyOptions {
  /** What is being done, for people. */
  readonly onProgress: (text: string) => void;
  /** How long permission set groups may take to be recalculated, in milliseconds. */
  readonly groupLimit: number;
}

type Results = AsyncGenerator<StepResult, void, undefined>;

/**
 * Writes a plan that has no problems, and yields what became of each record as soon as it is known. Users come first,
 * then permission set licences, permission sets, groups; whoever lacks an earlier step does not get a later one.
 * Throws OrgError when the org takes no calls any more, ToolError after Ctrl-C.
 */
export async function* applyPlan(org: Org, plan: ProvisionPlan, options: ApplyOptions): Results {
  const steps = planSteps(plan);
  const standing = startStanding(plan);
  const write = (text: string, some: readonly ProvisionStep[]) => {
    if (some.length > 0) options.onProgress(`${text} (${some.length})`);
    return writeAll(org, some, standing);
  };
  yield* write('Creating users', steps.creates);
  yield* write('Updating users', steps.updates);
  yield* write('Assigning permission set licences', steps.licenses);
  yield* write('Assigning permission sets', steps.sets);
  if (steps.waitingGroups.length === 0) return;
  options.onProgress('Waiting until the permission set groups are recalculated');
  const statuses = await waitForGroups(org, groupIds(steps.waitingGroups), options.groupLimit);
  const statusOf = ({ target }: ProvisionStep) => statuses.get(target?.id ?? '') ?? 'gone';
  const { ready = [], late = [] } = Object.groupBy(steps.waitingGroups, (step) =>
    statusOf(step) === 'Updated' ? 'ready' : 'late',
  );
  yield* late.map((step) => failGroup(step, statusOf(step)));
  yield* write('Assigning permission set groups', ready);
}

function groupIds(steps: readonly ProvisionStep[]): readonly string[] {
  return [...new Set(steps.map(({ target }) => target?.id ?? ''))];
}
