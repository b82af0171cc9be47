import type { DeployMessage } from '../deploy/deployMessage.ts';
import type { SoapValue } from '../soap/soapValue.ts';
import type { DeployJob } from './deployJob.ts';

/** `DeployResult` of the Metadata API; details only when they are asked for. */
export function deployResult(job: DeployJob, includeDetails: boolean): { readonly [element: string]: SoapValue } {
  const components = job.messages.filter(isComponent);
  const errors = components.filter(({ success }) => !success).length;
  return {
    checkOnly: job.options.checkOnly,
    completedDate: job.completedDate,
    createdBy: job.caller.userId,
    createdByName: job.caller.username,
    createdDate: job.createdDate,
    ...(job.status === 'Canceled' ? { canceledBy: job.caller.userId, canceledByName: job.caller.username } : {}),
    ...(includeDetails ? { details: details(job.messages) } : {}),
    done: !['Pending', 'InProgress'].includes(job.status),
    errorMessage: job.errorMessage,
    errorStatusCode: job.errorStatusCode,
    id: job.id,
    ignoreWarnings: job.options.ignoreWarnings,
    lastModifiedDate: job.completedDate ?? job.startDate ?? job.createdDate,
    numberComponentErrors: errors,
    numberComponentsDeployed: components.length - errors,
    numberComponentsTotal: components.length,
    numberTestErrors: 0,
    numberTestsCompleted: 0,
    numberTestsTotal: 0,
    rollbackOnError: job.options.rollbackOnError,
    runTestsEnabled: (job.options.testLevel ?? 'NoTestRun') !== 'NoTestRun',
    startDate: job.startDate,
    status: job.status,
    success: job.status === 'Succeeded' || job.status === 'SucceededPartial',
  };
}

function isComponent({ fullName, success }: DeployMessage): boolean {
  return fullName !== 'package.xml' || !success;
}

function details(messages: readonly DeployMessage[]): SoapValue {
  return {
    componentFailures: messages.filter(({ success }) => !success).map(toValue),
    componentSuccesses: messages.filter(({ success }) => success).map(toValue),
    runTestResult: { numFailures: 0, numTestsRun: 0, totalTime: 0 },
  };
}

function toValue(message: DeployMessage): SoapValue {
  return { ...message };
}
