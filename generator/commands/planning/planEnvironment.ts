import type { EffectiveAccess } from '../../access/effectiveAccess.ts';
import { compareProblems } from '../../definitions/project/compareProblems.ts';
import { buildPlan } from '../../plan/buildPlan.ts';
import { runPreflight } from '../../preflight/runPreflight.ts';
import type { Retirement } from '../../retire/carryOutRetirement.ts';
import type { Problem } from '../../shared/problem.ts';
import { ProblemsError } from '../../shared/problemsError.ts';
import type { Reporter } from '../command.ts';
import { allSettled } from './allSettled.ts';
import { compareWithOrg } from './compareWithOrg.ts';
import type { Comparison } from './comparison.ts';
import { findRetirements } from './findRetirements.ts';
import { isSettled } from './isSettled.ts';
import type { PlannedEnvironment } from './plannedEnvironment.ts';
import type { PlanningRequest } from './planningRequest.ts';
import { readBrought } from './readBrought.ts';
import { readDeployingUser } from './readDeployingUser.ts';
import { readSource } from './readSource.ts';
import { readUserAccess } from './readUserAccess.ts';
import { warnOfRotations } from './warnOfRotations.ts';

const NOT_READ: ReadonlyMap<string, EffectiveAccess> = new Map();

/**
 * `whole`: also what users hold from elsewhere when nothing is to be changed; `changes`: no more than a run needs; `drift`:
 * as `whole`, and for looking at alone: a user that somebody deactivated differs, and stands in no way.
 */
export type PlanDepth = 'whole' | 'changes' | 'drift';

/**
 * What a run would change in one org, and what stands in its way, all of it at once. Reads only.
 * @throws ProblemsError for what the org would refuse; OrgError
 */
export async function planEnvironment(request: PlanningRequest, depth: PlanDepth): Promise<PlannedEnvironment> {
  const { context, environment, rules } = request;
  const comparison = await compareWithOrg(request);
  const { org } = comparison;
  context.reporter.progress('Looking for what stands in the way');
  const retirement = await findRetirements(request, comparison);
  const isWhole = depth !== 'changes' || !isSettled(comparison, retirement);
  const [preflight, access, deployer, source, grantsOf, rotations] = await allSettled([
    runPreflight(org, { environment, ...comparison }),
    isWhole ? readUserAccess(org, comparison.provisioning) : NOT_READ,
    mayTakeAway(comparison, retirement) ? readDeployingUser(org) : null,
    readSource({ ...comparison, projectRoot: context.projectRoot, environment: environment.name }),
    readBrought(comparison, environment),
    warnOfRotations(org, environment.users, comparison.differences),
  ]);
  const warnings = [...comparison.warnings, ...preflight.warnings, ...rotations];
  const inTheWay = depth === 'drift' ? withoutDeactivated(comparison) : comparison.problems;
  refuseProblems([...inTheWay, ...preflight.problems], { reporter: context.reporter, warnings });
  const plan = buildPlan({
    environment,
    only: context.only,
    ...comparison,
    access,
    retirement: retirement?.plan ?? null,
    findings: isWhole ? await rules.findings() : [],
    deployer,
    limits: rules.limits,
    forbidden: rules.forbidden,
    grantsOf,
    source,
    warnings,
  });
  for (const warning of plan.warnings) context.reporter.warn(warning);
  return { plan, comparison, retirement };
}

function withoutDeactivated({ problems, provisioning }: Comparison): readonly Problem[] {
  const accepted = new Set(provisioning.deactivated.map(({ problem }) => problem));
  return problems.filter((problem) => !accepted.has(problem));
}

/** All that the org would refuse, with what else is to be known. */
function refuseProblems(
  problems: readonly Problem[],
  { reporter, warnings }: { readonly reporter: Reporter; readonly warnings: readonly string[] },
): void {
  if (problems.length === 0) return;
  for (const warning of warnings) reporter.warn(warning);
  throw new ProblemsError(problems.toSorted(compareProblems));
}

/** Whether anything that is there already changes: only then can somebody lock himself out. */
function mayTakeAway({ differences, provisioning }: Comparison, retirement: Retirement | null): boolean {
  return (
    differences.some(({ state }) => state === 'changed') ||
    provisioning.users.some(({ userId, changes }) => userId !== null && changes.length > 0) ||
    (retirement?.plan.steps.length ?? 0) > 0
  );
}
