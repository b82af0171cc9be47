import type { Benchmark, Figure } from './benchmark.ts';
import { deployment } from './deployment.ts';
import { generation } from './generation.ts';
import { lint } from './lint.ts';
import { sourceDir } from './sourceDir.ts';
import { startUp } from './startUp.ts';

/** Each gets a line here; they run one after the other. */
const BENCHMARKS: readonly Benchmark[] = [startUp, generation, lint, sourceDir, deployment];

function formatFigure({ name, value, unit, aim, how }: Figure): string {
  const reached = aim === null ? '' : value <= aim ? 'reached' : 'missed';
  const aimed = aim === null ? '' : `≤ ${aim} ${unit}`;
  const number = `${value.toFixed(unit === '×' ? 2 : 0)} ${unit}`;
  return `  ${name.padEnd(58)}${number.padStart(10)}   ${aimed.padEnd(10)} ${reached.padEnd(8)}\n      ${how}`;
}

for (const benchmark of BENCHMARKS) {
  console.log(`\n${benchmark.name}`);
  const figures = await benchmark.run((text) => console.log(`  … ${text}`));
  console.log(figures.map(formatFigure).join('\n'));
}
