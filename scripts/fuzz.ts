import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The long run of the properties in test/fuzz: FUZZ_RUNS cases in total, 100,000 when nothing is said. Says how many
 * cases ran of which property, and fails when one failed or fewer ran. FUZZ_SEED repeats a run.
 */
interface Row {
  readonly name: string;
  readonly ran: number;
  readonly skipped: number;
  readonly seed: number;
}

const wanted = Number(process.env['FUZZ_RUNS'] ?? '100000');
const folder = mkdtempSync(join(tmpdir(), 'fuzz-report-'));
const report = join(folder, 'report.jsonl');
try {
  const status = runTests();
  const rows = readRows();
  for (const { name, ran, seed } of rows) console.log(`${String(ran).padStart(8)}  ${name} (seed ${seed})`);
  const total = rows.reduce((sum, { ran }) => sum + ran, 0);
  console.log(`${String(total).padStart(8)}  cases of ${rows.length} properties`);
  if (total < wanted) console.log(`Fewer than the ${wanted} cases that were asked for.`);
  process.exitCode = status === 0 && total >= wanted ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runTests(): number {
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const env = { ...process.env, FUZZ_RUNS: String(wanted), FUZZ_REPORT: report };
  const args = [...jest, 'test/fuzz/.*\\.fuzz\\.test', ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
}

function readRows(): readonly Row[] {
  const lines = readFileSync(report, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}
