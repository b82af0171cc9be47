import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The long run of the tests of deployments, rotations and leaks: every disturbance at every call of every scenario, where
 * the usual run takes a sample. Says how many runs were disturbed, and how many got over it by themselves.
 */
interface Row {
  readonly name: string;
  readonly calls: number;
  readonly cells: number;
  readonly healed: number;
  readonly complaints: number;
  readonly time: number;
}

const folder = mkdtempSync(join(tmpdir(), 'faults-report-'));
const report = join(folder, 'report.jsonl');
try {
  process.exitCode = runTests();
  for (const { name, calls, cells, healed, complaints, time } of readRows()) {
    console.log(
      `${name}: ${calls} calls, ${cells} disturbed runs in ${Math.round(time / 1000)} s, of which ${healed} got over it themselves; ${complaints} complaints`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runTests(): number {
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const env = { ...process.env, FAULTS: 'all', FAULTS_REPORT: report };
  const tests = ['test/resilience', 'test/rotate', 'test/security/noLeak.test.ts'];
  const args = [...jest, ...tests, '--testTimeout=900000', ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
}

function readRows(): readonly Row[] {
  if (!existsSync(report)) return [];
  const lines = readFileSync(report, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}
