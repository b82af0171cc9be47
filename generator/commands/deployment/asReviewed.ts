import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext } from '../command.ts';
import type { ReviewedPlan } from './deploymentRequest.ts';

/**
 * What the command line asks for, completed by what the plans say: environments and integrations need not be named again,
 * and may not be others. Throws ToolError with exit code 3.
 */
export function asReviewed(context: CommandContext, reviewed: readonly ReviewedPlan[] | null): CommandContext {
  if (reviewed === null) return context;
  const differences = reviewed.flatMap((one) => [
    ...environmentDifference(context, one),
    ...onlyDifference(context.only.length > 0 ? context.only : (reviewed[0]?.plan.only ?? []), one),
    ...repeated(reviewed, one),
  ]);
  if (differences.length > 0) throw refuse(differences);
  const environments = reviewed.map(({ plan }) => plan.environment);
  return {
    ...context,
    environments: context.environments.length > 0 ? context.environments : environments,
    only: reviewed[0]?.plan.only ?? context.only,
  };
}

/** Refuses (exit code 3) environments that are asked for without a plan of theirs. */
export function requireReviewed(
  environments: readonly { readonly name: string }[],
  reviewed: readonly ReviewedPlan[] | null,
): void {
  if (reviewed === null) return;
  const planned = new Set(reviewed.map(({ plan }) => plan.environment));
  const missing = environments.filter(({ name }) => !planned.has(name)).map(({ name }) => name);
  if (missing.length > 0) throw refuse(missing.map((name) => `There is no plan for the environment ${name}.`));
}

function environmentDifference({ environments }: CommandContext, { plan, file }: ReviewedPlan): readonly string[] {
  if (environments.length === 0 || environments.includes('all') || environments.includes(plan.environment)) return [];
  return [`${file} is for the environment ${plan.environment}, and --env says ${environments.join(', ')}.`];
}

function onlyDifference(only: readonly string[], { plan, file }: ReviewedPlan): readonly string[] {
  if (textOf(only) === textOf(plan.only)) return [];
  return [`${file} is for ${textOf(plan.only)}, and this run for ${textOf(only)}.`];
}

function textOf(only: readonly string[]): string {
  return only.length === 0 ? 'all integrations' : only.toSorted().join(', ');
}

function repeated(reviewed: readonly ReviewedPlan[], { plan, file }: ReviewedPlan): readonly string[] {
  const first = reviewed.find((other) => other.plan.environment === plan.environment);
  return first?.file === file ? [] : [`${file} is for the environment ${plan.environment}, as ${first?.file} is.`];
}

function refuse(differences: readonly string[]): ToolError {
  return new ToolError(`Nothing was deployed: the plan is for something else.\n  ${differences.join('\n  ')}`, {
    exitCode: 3,
    actions: ['Leave --env and --only out to take both from the plan, or plan again what you want.'],
    details: { differences },
  });
}
