import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { generateArguments } from './generateArguments.ts';
import { median } from './median.ts';
import { SCRATCH } from './scratch.ts';
import { timeProcess } from './timeProcess.ts';

const TIMES = 21;

/** What a person waits for: `generate` on the example as a whole process, again and again. */
export const startUp: Benchmark = {
  name: 'generate of the shipped example, as a whole process',
  async run(say) {
    const root = mkdtempSync(join(SCRATCH, 'bench-'));
    try {
      for (const name of ['integration-users', 'environments', 'reference', 'policy.yaml', 'sfdx-project.json']) {
        cpSync(name, join(root, name), { recursive: true });
      }
      say(`${TIMES} runs`);
      const generate = generateArguments(root);
      timeProcess(generate);
      // In turns, so that whatever else the machine does falls on both.
      const pairs = Array.from({ length: TIMES }, () => [timeProcess(['-e', '0']), timeProcess(generate)] as const);
      const ratio = (of: (times: readonly number[]) => number) =>
        of(pairs.map(([, ours]) => ours)) / of(pairs.map(([bare]) => bare));
      const how = `${TIMES} processes each, run in turns; 2 integrations × 2 environments, compiled code and templates cached`;
      return [
        {
          name: 'generate, nothing changed / node -e 0',
          value: ratio(median),
          unit: '×',
          aim: 4,
          how: `wall time, medians of ${how}`,
        },
        {
          name: 'the same, least loaded',
          value: ratio((times) => Math.min(...times)),
          unit: '×',
          aim: null,
          how: `wall time, the shortest of ${how}`,
        },
      ];
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
};
