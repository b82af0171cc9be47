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
  const verb = checkOnly ? 'Validating against' : 'Deploying to';
  const total = Number(progress.numberComponentsTotal);
  const tests = Number(progress.numberTestsTotal);
  const parts = [
    `${verb} ${environment}: ${words(progress.status)}`,
    ...(total > 0 ? [`${tens(progress.numberComponentsDeployed, total)} % of ${count(total, 'component')}`] : []),
    ...(tests > 0 ? [`${tens(progress.numberTestsCompleted, tests)} % of ${count(tests, 'test')}`] : []),
  ];
  return parts.join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function tens(done: number | string, total: number): number {
  return Math.floor((Number(done) / total) * 10) * 10;
}

/** `InProgress` → `in progress` */
function words(status: string): string {
  return status.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
