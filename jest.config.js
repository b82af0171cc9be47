import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// @salesforce/core keeps files in the home folder, which it takes from the real environment and not from the copy that
// a test sees: every run gets one of its own. With an alias file, because core does not know a missing one inside Jest
// (errors of node:fs are no `instanceof Error` there).
const home = mkdtempSync(join(tmpdir(), 'home-'));
mkdirSync(join(home, '.sfdx'));
writeFileSync(join(home, '.sfdx', 'alias.json'), '{"orgs":{}}');
const scratch = { HOME: home, USERPROFILE: home, SF_DISABLE_LOG_FILE: 'true', SF_DISABLE_TELEMETRY: 'true' };
// biome-ignore lint/style/noProcessEnv: workers inherit it from here.
Object.assign(process.env, scratch);
process.on('exit', () => rmSync(home, { recursive: true, force: true }));

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Many tests start processes or load @salesforce/core; on a busy machine the usual five seconds are too few.
  testTimeout: 60_000,
  // Jest keeps the modules of files that are done, so that one process for all of them runs out of memory: workers, which
  // begin anew when they have grown. As many as there are cores, for half of the time goes to waiting.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/force-app/', '<rootDir>/test/salesforce-cli/'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        // Jest wants to see the `with { type: 'json' }` of an import.
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
