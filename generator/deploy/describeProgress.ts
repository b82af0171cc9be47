import type { MetadataApiDeployStatus } from '@salesforce/source-deploy-retrieve';
import type { DeployOptions } from './deployOptions.ts';

type Progress = Pick<
  MetadataApiDeployStatus,
  'status' | 'numberComponentsDeployed' | 'numberComponentsTotal' | 'numberTestsCompleted' | 'numberTestsTotal'
>;

/** One line on how far a deployment is, in steps of ten percent: a log gets at most a dozen of them. */
export function describeProgress(
  progress: Progress,
  { environment, checkOnly }: Pick<DeployOptions, 'environment' | 'checkOnly'>,
): string {
  const verb = checkOnly ? 'Validating' : 'Deploying';
  const total = Number(progress.numberComponentsTotal);
  const tests = Number(progress.numberTestsTotal);
  const parts = [
    `${verb} to ${environment}: ${words(progress.status)}`,
    ...(total > 0 ? [`${tens(progress.numberComponentsDeployed, total)} % of ${total} components`] : []),
    ...(tests > 0 ? [`${tens(progress.numberTestsCompleted, tests)} % of ${tests} tests`] : []),
  ];
  return parts.join(', ');
}

function tens(done: number | string, total: number): number {
  return Math.floor((Number(done) / total) * 10) * 10;
}

/** `InProgress` → `in progress` */
function words(status: string): string {
  return status.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
