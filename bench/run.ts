import { parseArgs } from 'node:util';
import type { Benchmark, Figure } from './benchmark.ts';
import { deployment } from './deployment.ts';
import { generation } from './generation.ts';
import { lint } from './lint.ts';
import { salesforceCli } from './salesforceCli.ts';
import { sourceDir } from './sourceDir.ts';
import { startUp } from './startUp.ts';

const HELP = `Measures this project; ratios are of two measurements of one run.

  npm run bench -- [options] [name …]

  name    one of start-up, generation, lint, source-dir, deployment; all when left out
  --cli   the same work by the official Salesforce CLI, too, which takes a minute more; \`npm test\` installs it
`;

/** Each gets a line here; they run one after the other. */
const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  'start-up': startUp,
  generation,
  lint,
  'source-dir': sourceDir,
  deployment,
};

const DIGITS: Readonly<Record<string, number>> = { '×': 2, s: 1 };

function formatFigure({ name, value, unit, aim, how }: Figure): string {
  const reached = aim === null ? '' : value <= aim ? 'reached' : 'missed';
  const aimed = aim === null ? '' : `≤ ${aim} ${unit}`;
  const number = `${value.toFixed(DIGITS[unit] ?? 0)} ${unit}`;
  return `  ${name.padEnd(58)}${number.padStart(10)}   ${aimed.padEnd(10)} ${reached.padEnd(8)}\n      ${how}`;
}

async function measure(benchmark: Benchmark): Promise<void> {
  console.log(`\n${benchmark.name}`);
  const figures = await benchmark.run((text) => console.log(`  … ${text}`));
  console.log(figures.map(formatFigure).join('\n'));
}

const { values, positionals } = parseArgs({
  options: { cli: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !Object.hasOwn(BENCHMARKS, name));
if (values.help) console.log(HELP);
else if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}.\n\n${HELP}`);
  process.exitCode = 1;
} else {
  const chosen = Object.entries(BENCHMARKS).filter(([name]) => positionals.length === 0 || positionals.includes(name));
  for (const [, benchmark] of chosen) await measure(benchmark);
  if (values.cli) await measure(salesforceCli);
}
