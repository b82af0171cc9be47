import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';

/**
 * In which order environments are deployed to, and which may go side by side: those of one group. In the order in which
 * they were named; with `all`, production comes last. Side by side go only orgs that are not production, and before all
 * that are: what fails in a sandbox never reaches production. An environment that does not say its type counts as
 * production.
 */
export function orderDeployments(
  environments: readonly ResolvedEnvironment[],
  named: readonly string[],
  concurrency: number,
): readonly (readonly ResolvedEnvironment[])[] {
  const [others, production] = [false, true].map((wanted) =>
    environments.filter((environment) => isProduction(environment) === wanted),
  ) as [ResolvedEnvironment[], ResolvedEnvironment[]];
  const alone = (some: readonly ResolvedEnvironment[]) => some.map((environment) => [environment]);
  const byName = (some: readonly ResolvedEnvironment[]) =>
    some.toSorted((left, right) => named.indexOf(left.name) - named.indexOf(right.name));
  if (concurrency > 1) return [byName(others), ...alone(byName(production))].filter((group) => group.length > 0);
  return alone(named.includes('all') ? [...others, ...production] : byName(environments));
}

function isProduction({ org }: ResolvedEnvironment): boolean {
  return org.type === null || org.type === 'production';
}
