import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
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
      const generate = ['generator/launch.js', 'generate', '--env', 'all', '--project', root];
      timeProcess(generate);
      // In turns, so that whatever else the machine does falls on both.
      const pairs = Array.from({ length: TIMES }, () => [timeProcess(['-e', '0']), timeProcess(generate)] as const);
      return [
        {
          name: 'generate, nothing changed / node -e 0',
          value: median(pairs.map(([, ours]) => ours)) / median(pairs.map(([bare]) => bare)),
          unit: '×',
          aim: 4,
          how: `medians of ${TIMES} processes each, run in turns; 2 integrations × 2 environments, compile cache warm`,
        },
      ];
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
};
