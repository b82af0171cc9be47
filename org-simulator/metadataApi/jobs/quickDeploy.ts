import type { OrgState } from '../../state/orgState.ts';
import { MetadataFault } from '../metadataFault.ts';
import type { Caller } from '../sessionCheck.ts';
import type { DeployJob } from './deployJob.ts';
import type { DeployQueue } from './deployQueue.ts';

const TEN_DAYS = 10 * 24 * 60 * 60 * 1000;

interface Request {
  readonly validationId: string;
  readonly caller: Caller;
}

/**
 * Deploys what was validated: `checkOnly`, succeeded, within ten days, with tests (Metadata API Developer Guide,
 * deployRecentValidation).
 */
export function quickDeploy(queue: DeployQueue, { validationId, caller }: Request, org: OrgState): DeployJob {
  const validation = queue.get(validationId);
  const age = org.now().getTime() - Date.parse(validation.completedDate ?? '');
  const { checkOnly, testLevel } = validation.options;
  const tested = testLevel !== undefined && testLevel !== 'NoTestRun';
  if (!checkOnly || !tested || validation.status !== 'Succeeded' || !(age <= TEN_DAYS)) {
    throw new MetadataFault('INVALID_ID_FIELD', 'The validation is not eligible for a quick deploy');
  }
  return queue.add(validation.zip, { ...validation.options, checkOnly: false }, caller);
}
