import type { RetirementResult } from '../../retire/retirementResult.ts';
import type { RetirementStep } from '../../retire/retirementStep.ts';
import type { Reporter, Tone } from '../command.ts';
import { describeStep } from '../deployment/describeStep.ts';
import type { PlannedEnding } from './planEnding.ts';

/** Says what would be done, in its order, what stays, and what only people can do. */
export function reportPlannedEnding(reporter: Reporter, ending: PlannedEnding): void {
  const { environment, retirement, stillGenerated } = ending;
  const { steps = [], kept = [], manualSteps = [] } = retirement?.plan ?? {};
  if (retirement === null) reporter.line(`${environment}  Nothing is retired.`, 'muted');
  else if (steps.length === 0) reporter.line('  Nothing to do: the org has none of what is retired.', 'good');
  for (const step of steps) reporter.line(`  - ${describeStep(step)}${valuesOf(step)}`, toneOf(step));
  for (const { reason } of kept) reporter.warn(reason);
  for (const { what, where } of manualSteps) reporter.line(`  By hand: ${what} ${where}`, 'changed');
  for (const name of stillGenerated) {
    reporter.warn(
      `${name} is still described by integration-users/${name}.yaml for ${environment}: delete the file, or exclude it there, and generate, or the next deployment brings it back.`,
    );
  }
}

/** Says what became of it. */
export function reportEnding(
  reporter: Reporter,
  { environment }: PlannedEnding,
  { done, failed }: RetirementResult,
): void {
  reporter.line(`${environment}  ${done.length} done, ${failed.length} not done`, failed.length > 0 ? 'bad' : 'good');
  for (const { step, reason, fix, platformText } of failed) {
    reporter.line(`  ${describeStep(step)}: ${reason}`, 'bad');
    for (const line of fix.split('\n').filter((text) => text !== '')) reporter.line(`    ${line}`);
    if (platformText !== '') reporter.line(`    Salesforce: ${platformText}`, 'muted');
  }
  if (failed.length > 0) reporter.line('Run the same command again when that is settled: it goes on from here.');
}

function valuesOf({ values }: RetirementStep): string {
  const texts = values.map(({ field, from, to }) => `${field} ${from ?? 'none'} → ${to ?? 'none'}`);
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`;
}

function toneOf({ action }: RetirementStep): Tone {
  return action === 'update' || action === 'reassign' ? 'changed' : 'removed';
}
