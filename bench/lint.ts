import { rmSync } from 'node:fs';
import { lintFolder } from '../generator/commands/linting/lintFolder.ts';
import { loadProject } from '../generator/definitions/loadProject.ts';
import { resolveProject } from '../generator/resolve/resolveProject.ts';
import type { Benchmark } from './benchmark.ts';
import { ENVIRONMENTS, makeScaleProject } from './makeScaleProject.ts';
import { median } from './median.ts';

const INTEGRATIONS = 1000;
const TIMES = 5;

/** What the rules cost beside reading and resolving what they look at. */
export const lint: Benchmark = {
  name: `lint of ${INTEGRATIONS} integrations × ${ENVIRONMENTS} environments`,
  async run(say) {
    const root = makeScaleProject(INTEGRATIONS);
    try {
      const request = { projectRoot: root, environments: ['all'], only: [], processEnvironment: {} };
      const pairs: (readonly [number, number])[] = [];
      let findings = 0;
      for (let time = 0; time < TIMES; time += 1) {
        const resolving = await measure(async () => {
          resolveProject(await loadProject(root), { environments: ['all'], only: [], processEnvironment: {} });
        });
        const linting = await measure(async () => {
          findings = (await lintFolder({ ...request, now: new Date() })).findings.length;
        });
        say(`${time + 1} of ${TIMES}: ${resolving.toFixed(0)} ms, ${linting.toFixed(0)} ms`);
        pairs.push([resolving, linting]);
      }
      return [
        {
          name: 'lint / loading and resolving',
          value: median(pairs.map(([resolving, linting]) => linting / resolving)),
          unit: '×',
          aim: 2,
          how: `in one process, in turns; lint loads, resolves, reads references and makes ${findings} findings with their places`,
        },
      ];
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
};

async function measure(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
