import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the official Salesforce CLI for the tests, into a folder of its own and only when it is not there yet:
 * whoever does not run the tests need not download it.
 */
const FOLDER = join('test', 'salesforce-cli');
const PACKAGE = 'node_modules/@salesforce/cli';

if (installedVersion() !== lockedVersion()) {
  console.log(`Installing the Salesforce CLI ${lockedVersion()} for the tests into ${FOLDER}, once.`);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

function lockedVersion(): string {
  const lock = JSON.parse(readFileSync(join(FOLDER, 'package-lock.json'), 'utf8'));
  return lock.packages[PACKAGE].version;
}

function installedVersion(): string | null {
  try {
    return JSON.parse(readFileSync(join(FOLDER, PACKAGE, 'package.json'), 'utf8')).version;
  } catch {
    return null;
  }
}
