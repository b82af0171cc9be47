import { freezePlan } from '../freezePlan.ts';
import type { Plan } from '../plan.ts';
import type { PlannedChange } from '../plannedChange.ts';
import type { DriftIgnore } from './driftIgnore.ts';
import { matchesPattern } from './matchesPattern.ts';

/** A plan without what is ignored. */
export interface IgnoredPlan {
  /** For people to read and to count; not to apply, as it does not say all that a deployment would change. */
  readonly plan: Plan;
  readonly ignored: readonly IgnoredDifference[];
  /** Those that had something to ignore here. */
  readonly needed: readonly DriftIgnore[];
}

export interface IgnoredDifference {
  readonly integration: string | null;
  /** As the plan prints it: `Profile Web Lead Intake Integration`. */
  readonly change: string;
  /** Paths of the values that are ignored; empty: all of it. */
  readonly paths: readonly string[];
  readonly reason: string;
  readonly until: string;
}

/**
 * Takes out of a plan what the policy ignores up to and with `today` (`YYYY-MM-DD`): changes, what is unmanaged and what is
 * to be done by hand. Nothing is hidden: all of it is told as ignored. Dangers and bindings stay as they are.
 */
export function applyIgnores(plan: Plan, ignores: readonly DriftIgnore[], today: string): IgnoredPlan {
  const valid = ignores.filter(
    ({ until, environment }) => until >= today && (environment === null || environment === plan.environment),
  );
  const uses: Use[] = [];
  const take = (subject: Subject) => takeOut(subject, valid, uses);
  const changes = plan.changes.flatMap((change) => {
    const left = take({ integration: change.integration, change: subjectOf(change), paths: pathsOf(change) });
    if (left === null) return [];
    return left.length === change.details.length
      ? [change]
      : [{ ...change, details: change.details.filter(({ path }) => left.includes(path)) }];
  });
  const whole = (integration: string | null, change: string) => take({ integration, change, paths: [] }) !== null;
  const unmanaged = plan.unmanaged.filter(({ integration, path }) => whole(integration, path));
  const manualSteps = plan.manualSteps.filter(({ integration, where }) => whole(integration, where));
  return {
    plan: freezePlan({ ...plan, changes, unmanaged, manualSteps }),
    ignored: uses.map(({ ignored }) => ignored),
    needed: [...new Set(uses.map(({ ignore }) => ignore))],
  };
}

/** One thing of a plan that may be ignored. */
interface Subject {
  readonly integration: string | null;
  readonly change: string;
  /** Of its values; none for what is no change. */
  readonly paths: readonly string[];
}

interface Use {
  readonly ignore: DriftIgnore;
  readonly ignored: IgnoredDifference;
}

/** The paths that are left of it, null when nothing is; what was used goes into `uses`. */
function takeOut(subject: Subject, ignores: readonly DriftIgnore[], uses: Use[]): readonly string[] | null {
  let left = subject.paths;
  for (const ignore of ignores.filter((one) => isAbout(one, subject))) {
    const { path: pattern } = ignore;
    const paths = pattern === null ? [] : left.filter((path) => matchesPattern(pattern, path));
    if (pattern !== null && paths.length === 0) continue;
    const { reason, until } = ignore;
    uses.push({ ignore, ignored: { integration: subject.integration, change: subject.change, paths, reason, until } });
    if (pattern === null) return null;
    left = left.filter((path) => !paths.includes(path));
    if (left.length === 0) return null;
  }
  return left;
}

function isAbout(ignore: DriftIgnore, { integration, change }: Subject): boolean {
  return (ignore.integration === null || ignore.integration === integration) && matchesPattern(ignore.change, change);
}

function subjectOf({ type, name }: PlannedChange): string {
  return `${type} ${name}`;
}

function pathsOf({ details }: PlannedChange): readonly string[] {
  return details.map(({ path }) => path);
}
