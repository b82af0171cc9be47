import type { DeployJob } from './deployJob.ts';
import { deployResult } from './deployResult.ts';

/** A deployment as the Tooling API's DeployRequest, which is also what Setup, Deployment Status shows. */
export function deployRequestRow(job: DeployJob): Readonly<Record<string, string | number | boolean | null>> {
  const result = deployResult(job, false);
  const number = (name: string) => Number(result[name] ?? 0);
  const { options, caller } = job;
  return {
    Id: job.id,
    CreatedById: caller.userId,
    CheckOnly: options.checkOnly,
    Status: job.status,
    StartDate: dateOf(job.startDate),
    CompletedDate: dateOf(job.completedDate),
    CanceledById: job.status === 'Canceled' ? caller.userId : null,
    ErrorMessage: job.errorMessage ?? null,
    ErrorStatusCode: job.errorStatusCode ?? null,
    NumberComponentErrors: number('numberComponentErrors'),
    NumberComponentsDeployed: number('numberComponentsDeployed'),
    NumberComponentsTotal: number('numberComponentsTotal'),
    RollbackOnError: options.rollbackOnError,
    IgnoreWarnings: options.ignoreWarnings,
    AllowMissingFiles: options.allowMissingFiles,
    SinglePackage: options.singlePackage,
    PurgeOnDelete: options.purgeOnDelete,
    RunTestsEnabled: (options.testLevel ?? 'NoTestRun') !== 'NoTestRun',
    TestLevel: options.testLevel ?? null,
  };
}

function dateOf(date: string | undefined): string | null {
  return date?.replace('Z', '+0000') ?? null;
}
