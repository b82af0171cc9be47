import type { DeployMessage } from '../deploy/deployMessage.ts';
import type { DeployOptions } from '../deploy/deployOptions.ts';
import type { Caller } from '../sessionCheck.ts';

export type DeployStatus = 'Pending' | 'InProgress' | 'Succeeded' | 'SucceededPartial' | 'Failed' | 'Canceled';

/** A deployment that was asked for, whatever became of it. */
export interface DeployJob {
  readonly id: string;
  readonly options: DeployOptions;
  readonly zip: Uint8Array;
  readonly caller: Caller;
  readonly status: DeployStatus;
  readonly createdDate: string;
  readonly startDate: string | undefined;
  readonly completedDate: string | undefined;
  readonly messages: readonly DeployMessage[];
  readonly errorMessage: string | undefined;
  readonly errorStatusCode: string | undefined;
}
