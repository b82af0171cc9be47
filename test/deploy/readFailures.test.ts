import type { MetadataApiDeployStatus } from '@salesforce/source-deploy-retrieve';
import { describeProgress } from '../../generator/deploy/describeProgress.ts';
import { readFailures } from '../../generator/deploy/readFailures.ts';

function read(status: object) {
  return readFailures({ details: {}, ...status } as MetadataApiDeployStatus);
}

const failure = {
  componentType: 'PermissionSet',
  fullName: 'Erp',
  fileName: 'permissionsets/Erp.permissionset',
  problem: 'no\n good',
  problemType: 'Error',
};

describe('readFailures', () => {
  it('reads one failure and many, with text and numbers', () => {
    const expected = { type: 'PermissionSet', fullName: 'Erp', problem: 'no good', line: null, column: null };
    expect(read({ details: { componentFailures: failure } })).toEqual([expected]);
    expect(
      read({ details: { componentFailures: [{ ...failure, lineNumber: '12', columnNumber: 7 }, failure] } }),
    ).toEqual([{ ...expected, line: 12, column: 7 }, expected]);
  });

  it('reads failures that belong to no component', () => {
    const whole = { componentType: '', fullName: 'package.xml', fileName: 'package.xml', problem: 'Unknown type name' };
    expect(read({ details: { componentFailures: whole } })).toMatchObject([{ type: '', fullName: 'package.xml' }]);
    expect(read({ errorMessage: 'Too busy', errorStatusCode: 'UNKNOWN_EXCEPTION' })).toMatchObject([
      { problem: 'UNKNOWN_EXCEPTION Too busy' },
    ]);
  });

  it('reads failed Apex tests', () => {
    const runTestResult = { failures: { name: 'OrderTest', methodName: 'syncs', message: 'Assertion failed' } };
    expect(read({ details: { runTestResult } })).toMatchObject([
      { type: 'ApexTest', fullName: 'OrderTest.syncs', problem: 'Assertion failed' },
    ]);
  });

  it('never returns an empty list: a failure without a reason is said to be one', () => {
    expect(read({ details: undefined })).toMatchObject([{ problem: 'The org gives no reason.' }]);
  });
});

describe('describeProgress', () => {
  const progress = (deployed: number, total: number, checkOnly = false) =>
    describeProgress(
      {
        status: 'InProgress' as MetadataApiDeployStatus['status'],
        numberComponentsDeployed: deployed,
        numberComponentsTotal: total,
        numberTestsCompleted: 0,
        numberTestsTotal: 0,
      },
      { environment: 'prod', checkOnly },
    );

  it('gives a log a dozen lines at most, however many components there are', () => {
    const lines = new Set(Array.from({ length: 1001 }, (_, done) => progress(done, 1000)));
    expect(lines.size).toBe(11);
    expect(progress(0, 0)).toBe('Deploying to prod: in progress');
    expect(progress(1000, 1000)).toBe('Deploying to prod: in progress, 100 % of 1000 components');
    expect(progress(1, 1, true)).toBe('Validating against prod: in progress, 100 % of 1 component');
  });
});
