import type { Org } from '../org/org.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import type { ProvisionStep, StepResult } from './provisionStep.ts';
import { readStepResult, skipStep } from './readStepResult.ts';
import { noteResult, type Standing } from './standing.ts';
import { writeSteps } from './writeSteps.ts';

/** REST API Developer Guide, "sObject Collections"; what an earlier call did is known when a later one fails. */
const CALL_SIZE = 200;

/** Writes steps of one kind in calls of up to 200; skips those whose user is not far enough. */
export async function* writeAll(
  org: Org,
  steps: readonly ProvisionStep[],
  standing: Standing,
): AsyncGenerator<StepResult, void, undefined> {
  const blocked = Map.groupBy(steps, ({ developerName }) => standing.get(developerName)?.blocked ?? null);
  for (const [reason, some] of blocked) {
    if (reason !== null) yield* some.map((step) => skipStep(step, `Left out because ${reason}.`));
  }
  const possible = blocked.get(null) ?? [];
  for (let start = 0; start < possible.length; start += CALL_SIZE) {
    throwIfStopped(org.signal, 'Writing more users and assignments');
    yield* await writeCall(org, possible.slice(start, start + CALL_SIZE), standing);
  }
}

async function writeCall(
  org: Org,
  steps: readonly ProvisionStep[],
  standing: Standing,
): Promise<readonly StepResult[]> {
  const addressed = steps.map((step) => ({ step, userId: standing.get(step.developerName)?.userId ?? null }));
  const results = await writeSteps(org, addressed);
  return results.map((result, index) => {
    const read = readStepResult(steps[index]!, result);
    noteResult(standing, read, result.outcome === 'done' ? result.id : null);
    return read;
  });
}
