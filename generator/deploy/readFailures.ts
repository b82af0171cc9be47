import type { DeployMessage, MetadataApiDeployStatus } from '@salesforce/source-deploy-retrieve';
import { plainText } from '../org/plainText.ts';
import { asList } from './asList.ts';
import type { DeployFailure } from './deployFailure.ts';

/** Everything a failed deployment says: components, tests, the package as a whole, and failures of no component at all. */
export function readFailures({
  details,
  errorMessage,
  errorStatusCode,
}: MetadataApiDeployStatus): readonly DeployFailure[] {
  const components = asList(details?.componentFailures).map(readComponentFailure);
  const tests = asList(details?.runTestResult?.failures).map(({ name, methodName, message }) => ({
    ...nowhere(`${message}`),
    type: 'ApexTest',
    fullName: `${name}.${methodName}`,
  }));
  const whole = errorMessage === undefined || errorMessage === null ? [] : [`${errorStatusCode ?? ''} ${errorMessage}`];
  const failures = [...components, ...tests, ...whole.map(nowhere)];
  return failures.length > 0 ? failures : [nowhere('The org gives no reason.')];
}

function readComponentFailure(message: DeployMessage): DeployFailure {
  return {
    type: message.componentType ?? '',
    fullName: plainText(message.fullName ?? message.fileName ?? ''),
    problem: plainText(message.problem ?? ''),
    line: toNumber(message.lineNumber),
    column: toNumber(message.columnNumber),
  };
}

function toNumber(value: string | number | null | undefined): number | null {
  const number = Number(value);
  return value === null || value === undefined || !Number.isFinite(number) || number < 1 ? null : number;
}

function nowhere(problem: string): DeployFailure {
  return { type: '', fullName: '', problem: plainText(problem), line: null, column: null };
}
