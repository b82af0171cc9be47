import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, Figure } from './benchmark.ts';
import { generateArguments } from './generateArguments.ts';
import { median } from './median.ts';
import { SCRATCH } from './scratch.ts';
import { scriptArguments } from './scriptArguments.ts';
import { timeProcess } from './timeProcess.ts';

const TIMES = 21;

/** The second run makes the bundle of a command, and the three after it keep what they compiled. */
const FIRST_RUNS = 5;

const HOW = `${TIMES} processes each, run in turns; 2 integrations × 2 environments, command bundled and compiled`;

/** What a person waits for: `lint` and `generate` on the example as whole processes, again and again. */
export const startUp: Benchmark = {
  name: 'lint and generate of the shipped example, as whole processes',
  async run(say) {
    const root = mkdtempSync(join(SCRATCH, 'bench-'));
    try {
      for (const name of ['integration-users', 'environments', 'reference', 'policy.yaml', 'sfdx-project.json']) {
        cpSync(name, join(root, name), { recursive: true });
      }
      const commands = [
        ['lint', [...scriptArguments('lint'), '--project', root]],
        ['generate, nothing changed', generateArguments(root)],
      ] as const;
      for (const [, args] of commands) for (let run = 0; run < FIRST_RUNS; run += 1) timeProcess(args);
      say(`${TIMES} runs`);
      // In turns, so that whatever else the machine does falls on all.
      const rounds = Array.from({ length: TIMES }, () => ({
        bare: timeProcess(['-e', '0']),
        ours: commands.map(([, args]) => timeProcess(args)),
      }));
      const bare = rounds.map((round) => round.bare);
      return commands.flatMap(([name], index) =>
        toFigures(
          name,
          rounds.map(({ ours }) => ours[index] ?? Number.NaN),
          bare,
        ),
      );
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
};

function toFigures(name: string, ours: readonly number[], bare: readonly number[]): readonly Figure[] {
  const least = (times: readonly number[]) => Math.min(...times);
  return [
    {
      name: `${name} / node -e 0`,
      value: median(ours) / median(bare),
      unit: '×',
      aim: 4,
      how: `wall time, medians of ${HOW}`,
    },
    {
      name: 'the same, least loaded',
      value: least(ours) / least(bare),
      unit: '×',
      aim: null,
      how: `wall time, the shortest of ${HOW}`,
    },
  ];
}
