import { explainPlatformError } from '../org/explainPlatformError.ts';
import { OrgError } from '../org/orgError.ts';
import type { DeployFailure } from './deployFailure.ts';
import type { DeployOutcome } from './deployOutcome.ts';

/**
 * Throws OrgError unless the deployment succeeded, with all that the org refused.
 * @param doing what was to be done, as the beginning of a sentence: `Checking the new certificate`
 */
export function requireDeployed(outcome: DeployOutcome, doing: string): void {
  const { id, status, failures } = outcome;
  if (status === 'succeeded') return;
  if (status === 'failed') throw refused(doing, failures);
  const ending = status === 'canceled' ? 'was cancelled in the org, which keeps nothing of it' : 'is still running';
  throw new OrgError(`${doing} came to no end: the deployment ${id} ${ending}.`, {
    actions: ['Run the same command again: it looks first at what the org has.'],
    details: { deploymentId: id },
  });
}

function refused(doing: string, failures: readonly DeployFailure[]): OrgError {
  const reasons = failures.map(({ type, fullName, problem }) => {
    const known = explainPlatformError({ code: '', message: problem, fields: [] });
    return { text: `${[type, fullName].join(' ').trim()}: ${known?.message ?? problem}`, fix: known?.fix ?? '' };
  });
  return new OrgError([`${doing} failed: the org refused it.`, ...reasons.map(({ text }) => `  ${text}`)].join('\n'), {
    platformText: failures.map(({ problem }) => problem).join(' '),
    actions: [...new Set(reasons.map(({ fix }) => fix))].filter((fix) => fix !== ''),
  });
}
