import type { Org } from '../org/org.ts';
import { pause } from '../org/pause.ts';
import { ProblemsError } from '../shared/problemsError.ts';
import { ToolError } from '../shared/toolError.ts';
import { type ApplyOptions, applyPlan } from './applyPlan.ts';
import { collectResult } from './collectResult.ts';
import { NOTHING_COMING } from './comingMetadata.ts';
import { describeDone } from './describeDone.ts';
import type { DesiredUser } from './desiredUser.ts';
import { findState } from './findState.ts';
import { planProvisioning } from './planProvisioning.ts';
import { planSteps } from './planSteps.ts';
import type { ProvisionPlan } from './provisionPlan.ts';
import type { ProvisionResult } from './provisionResult.ts';
import type { ProvisionStep, StepResult } from './provisionStep.ts';
import { restrictToPlanned } from './restrictToPlanned.ts';

export interface ProvisionRequest extends Partial<ApplyOptions> {
  /** As `readUsers` gives them. */
  readonly users: readonly DesiredUser[];
  /** What was planned before: then nothing else is written, and its warnings are not told again. */
  readonly planned?: Pick<ProvisionPlan, 'users'>;
  readonly onWarning?: (text: string) => void;
}

const GROUP_LIMIT = 10 * 60 * 1000;
/** Looking and writing again after a broken connection or a locked row. */
const ATTEMPTS = 4;

/**
 * Brings the org's users to what their files say: users created or updated, then permission set licences, permission
 * sets and groups assigned. Reads first and writes only what differs, so a second run makes no write call. After a
 * broken connection it looks again before it writes again: nothing is created twice.
 *
 * Between the two halves of a deployment: call it when profiles and permission sets are deployed (their names must
 * exist) and before the OAuth policy, which names the user and takes effect through its permission set. Before
 * anything is deployed, `checkUsers` tells whether it can succeed.
 *
 * Records that Salesforce refuses are in `failed`, the rest goes on.
 * @throws ProblemsError before the first write, when names, seats or users are not as they must be;
 * ToolError (OrgError's exit code) with what was done and what was not, when the org takes no calls any more.
 */
export async function provisionUsers(org: Org, request: ProvisionRequest): Promise<ProvisionResult> {
  const run: Run = { first: null, results: new Map() };
  for (let attempt = 1; ; attempt++) {
    await lookAndWrite(org, request, run);
    const open = [...run.results.values()].some(({ outcome, again }) => outcome === 'unknown' || again);
    if (!open || attempt === ATTEMPTS) return collectResult(run.first ?? [], [...run.results.values()]);
    request.onProgress?.('Looking again after a broken connection or a locked row');
    await pause(org.pace.retryDelay * 2 ** attempt, org.signal);
  }
}

/** The state of one call of `provisionUsers` over its attempts. */
interface Run {
  first: ProvisionPlan['users'] | null;
  /** The last result of each step. */
  readonly results: Map<string, StepResult>;
}

/** Plans against what the org holds now; whatever is no longer planned was done after all. */
async function look(org: Org, request: ProvisionRequest, run: Run): Promise<ProvisionPlan> {
  request.onProgress?.('Reading users, licences and assignments');
  const { plan, warnings } = restrict(
    planProvisioning(request.users, await findState(org, request.users, NOTHING_COMING)),
    request,
  );
  if (plan.problems.length > 0) throw new ProblemsError(plan.problems);
  if (run.first === null) for (const warning of warnings) request.onWarning?.(warning);
  run.first ??= plan.users;
  const planned = new Set(Object.values(planSteps(plan)).flat().map(keyOf));
  for (const [key, result] of run.results) {
    if (!planned.has(key)) run.results.set(key, { ...result, outcome: 'done' });
  }
  return plan;
}

function restrict(
  plan: ProvisionPlan,
  { planned }: ProvisionRequest,
): { readonly plan: ProvisionPlan; readonly warnings: readonly string[] } {
  if (planned === undefined) return { plan, warnings: plan.warnings };
  const restricted = restrictToPlanned(plan, planned);
  return { plan: restricted.plan, warnings: restricted.left };
}

async function lookAndWrite(org: Org, request: ProvisionRequest, run: Run): Promise<void> {
  const { onProgress = () => undefined, groupLimit = GROUP_LIMIT } = request;
  try {
    const plan = await look(org, request, run);
    for await (const result of applyPlan(org, plan, { onProgress, groupLimit })) {
      run.results.set(keyOf(result.step), result);
    }
  } catch (error) {
    throw run.results.size === 0 ? error : withProgress(error, run);
  }
}

function keyOf({ developerName, action, target }: ProvisionStep): string {
  return [developerName, action === 'assign' ? 'assign' : 'user', target?.kind, target?.name].join(' ');
}

/** The same error after what the run had done until then: nothing is half done without being said. */
function withProgress(error: unknown, { first, results }: Run): unknown {
  if (!(error instanceof ToolError) || error instanceof ProblemsError) return error;
  const done = collectResult(first ?? [], [...results.values()]);
  return new ToolError(`${describeDone(done)}\n${error.message}`, {
    actions: [...error.actions, 'Run the same command again: it goes on from there.'],
    exitCode: error.exitCode,
    details: { ...error.details, provisioned: done },
    cause: error,
  });
}
