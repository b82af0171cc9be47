import type { OrgState } from '../../state/orgState.ts';
import { MetadataFault } from '../metadataFault.ts';
import type { DeployOptions, TestLevel } from './deployOptions.ts';

const TEST_LEVELS: readonly string[] = [
  'NoTestRun',
  'RunSpecifiedTests',
  'RunLocalTests',
  'RunAllTestsInOrg',
  'RunRelevantTests',
];

/** Options as a client wrote them: text from SOAP, booleans and lists from REST. */
export type WrittenOptions = Readonly<Record<string, unknown>>;

/**
 * Applies the defaults and refuses what the Metadata API refuses: "rollbackOnError … must be set to true if you are
 * deploying to a production organization"; `RunSpecifiedTests` needs `runTests` (Metadata API Developer Guide,
 * DeployOptions). How the server words these is not recorded.
 */
export function readDeployOptions(written: WrittenOptions, org: OrgState): DeployOptions {
  const flag = (name: string) => String(written[name] ?? false) === 'true';
  const options: DeployOptions = {
    allowMissingFiles: flag('allowMissingFiles'),
    checkOnly: flag('checkOnly'),
    ignoreWarnings: flag('ignoreWarnings'),
    purgeOnDelete: flag('purgeOnDelete'),
    rollbackOnError: flag('rollbackOnError'),
    runTests: [written['runTests'] ?? []].flat().map(String),
    singlePackage: flag('singlePackage'),
    testLevel: readTestLevel(written['testLevel']),
  };
  if (!options.rollbackOnError && !options.checkOnly && org.options.type === 'production') {
    throw new MetadataFault('INVALID_OPERATION', 'rollbackOnError must be true when deploying to a production org');
  }
  if (options.testLevel === 'RunSpecifiedTests' && options.runTests.length === 0) {
    throw new MetadataFault('INVALID_OPERATION', 'runTests is required with test level RunSpecifiedTests');
  }
  return options;
}

function readTestLevel(written: unknown): TestLevel | undefined {
  if (written === undefined || written === null || written === '') return undefined;
  if (TEST_LEVELS.includes(String(written))) return written as TestLevel;
  throw new MetadataFault('INVALID_TYPE', `'${String(written)}' is not a valid value for the enum 'TestLevel'`);
}
