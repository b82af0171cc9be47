import { explainPlatformError } from '../org/explainPlatformError.ts';
import { isRecordGone } from '../org/isRecordGone.ts';
import { plainText } from '../org/plainText.ts';
import type { RecordResult } from '../org/recordResult.ts';
import type { FailedStep } from './retirementResult.ts';

/** Why a step was not done. */
export type Refusal = Omit<FailedStep, 'step'>;

/** What the org said of a record that it did not write; null when it did, or when the record is gone already. */
export function refusalOf(result: RecordResult | undefined): Refusal | null {
  if (result === undefined || result.outcome === 'done') return null;
  if (result.outcome === 'skipped') return { reason: 'The run was stopped before it.', fix: '', platformText: '' };
  if (result.outcome === 'unknown') {
    const reason = 'The connection to the org broke, so it is not known whether this was done.';
    return { reason, fix: 'Run the same command again: it looks first.', platformText: result.reason };
  }
  if (isRecordGone(result)) return null;
  const known = result.errors.map(explainPlatformError).find((explanation) => explanation !== null);
  return {
    reason: known?.message ?? 'The org refused.',
    fix: known?.fix ?? '',
    platformText: plainText(result.errors.map(({ code, message }) => `${code}: ${message}`).join('; ')),
  };
}
