import { explainPlatformError } from '../org/explainPlatformError.ts';
import { plainText } from '../org/plainText.ts';
import type { PlatformError } from '../org/platformError.ts';
import type { RecordResult } from '../org/recordResult.ts';
import type { ProvisionStep, StepResult } from './provisionStep.ts';

/** A record's result in the reader's terms. An assignment that is there already is as good as one just made. */
export function readStepResult(step: ProvisionStep, result: RecordResult): StepResult {
  if (result.outcome === 'done') return finish(step, 'done', {});
  if (result.outcome === 'skipped') return finish(step, 'skipped', { reason: 'The run was stopped before it.' });
  if (result.outcome === 'unknown') return lost(step, result.reason);
  const isThere = result.errors.every(({ code }) => code === 'DUPLICATE_VALUE');
  return step.action === 'assign' && isThere ? finish(step, 'done', {}) : refused(step, result.errors);
}

/** A step that was not tried. */
export function skipStep(step: ProvisionStep, reason: string): StepResult {
  return finish(step, 'skipped', { reason });
}

/** A permission set group that Salesforce has not recalculated; `status` is its last PermissionSetGroup.Status. */
export function failGroup(step: ProvisionStep, status: string): StepResult {
  return finish(step, 'failed', {
    reason: `The permission set group is not ready: its status is ${status}.`,
    fix:
      status === 'Failed'
        ? 'Open the group in Setup > Permission Set Groups and recalculate it, then run the same command again.'
        : 'Salesforce is still recalculating it: run the same command again later.',
  });
}

function lost(step: ProvisionStep, platformText: string): StepResult {
  return finish(step, 'unknown', {
    reason: 'The connection to the org broke, so it is not known whether this was done.',
    fix: 'Run the same command again: it looks first at what the org has.',
    platformText,
  });
}

type Particulars = Partial<Pick<StepResult, 'reason' | 'fix' | 'platformText' | 'again'>>;

function finish(step: ProvisionStep, outcome: StepResult['outcome'], particulars: Particulars): StepResult {
  return { step, outcome, reason: '', fix: '', platformText: '', again: false, ...particulars };
}

function refused(step: ProvisionStep, errors: readonly PlatformError[]): StepResult {
  const explained = errors.map(explainPlatformError);
  const known = explained.find((explanation) => explanation !== null);
  return finish(step, 'failed', {
    reason: known?.message ?? 'The org refused.',
    fix: known?.fix ?? '',
    platformText: errors.map(({ code, message }) => plainText(`${code}: ${message}`)).join('; '),
    again: errors.some(({ code }) => code === 'UNABLE_TO_LOCK_ROW'),
  });
}
