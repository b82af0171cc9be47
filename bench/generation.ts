import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { generateArguments } from './generateArguments.ts';
import { ENVIRONMENTS, makeScaleProject } from './makeScaleProject.ts';
import { median } from './median.ts';
import { SCRATCH } from './scratch.ts';

const INTEGRATIONS = 1000;
const TIMES = 3;

interface Run {
  /** Processor time in milliseconds: what else the machine does, and how fast its disk is, falls out of the ratios. */
  readonly time: number;
  /** In milliseconds. */
  readonly wall: number;
  readonly megabytes: number;
}

/** Many integrations: what planning, safety and the list of files cost beside the work itself. */
export const generation: Benchmark = {
  name: `${INTEGRATIONS} integrations × ${ENVIRONMENTS} environments (processor time, medians of ${TIMES})`,
  async run(say) {
    const large = makeScaleProject(INTEGRATIONS);
    const small = makeScaleProject(INTEGRATIONS / 10);
    try {
      const written = times(say, 'written for the first time', () => [
        first(large),
        plainly('write', large),
        first(small),
      ]);
      const unchanged = times(say, 'nothing changed', () => [generate(large), plainly('compare', large), plan(large)]);
      const files = readdirSync(join(large, 'force-app'), { recursive: true }).filter((name) =>
        /xml$/.test(String(name)),
      );
      const ratio = (runs: readonly (readonly Run[])[], [one, other]: readonly [number, number], of: 'time' | 'wall') =>
        median(runs.map((run) => (run[one]?.[of] ?? Number.NaN) / (run[other]?.[of] ?? Number.NaN)));
      return [
        {
          name: 'generate / rendering and writing the same bytes plainly',
          value: ratio(written, [0, 1], 'time'),
          unit: '×',
          aim: 1.5,
          how: `${files.length} files; the whole process from YAML on, against renderFile + mkdir + writeFile of built components`,
        },
        {
          name: 'the same, wall time',
          value: ratio(written, [0, 1], 'wall'),
          unit: '×',
          aim: null,
          how: 'both write to memory: a disk that others use too takes anything from one to thirty times as long',
        },
        {
          name: `generate, ${INTEGRATIONS} / ${INTEGRATIONS / 10} integrations`,
          value: ratio(written, [0, 2], 'time'),
          unit: '×',
          aim: 11,
          how: 'both whole processes, written for the first time',
        },
        {
          name: 'generate, nothing changed / rendering, reading, comparing',
          value: ratio(unchanged, [0, 1], 'time'),
          unit: '×',
          aim: 1.3,
          how: 'the whole process from YAML on, against renderFile + readFile + comparison of built components',
        },
        {
          name: 'the same, wall time',
          value: ratio(unchanged, [0, 1], 'wall'),
          unit: '×',
          aim: null,
          how: 'both read from memory',
        },
        {
          name: 'planning, nothing changed / rendering, reading, comparing',
          value: ratio(unchanged, [2, 1], 'time'),
          unit: '×',
          aim: 1.3,
          how: 'both of built components: what finding orphans, hand-made files, links and collisions costs',
        },
        {
          name: 'peak memory of generate',
          value: Math.max(...[...written, ...unchanged].map(([run]) => run?.megabytes ?? Number.NaN)),
          unit: 'MB',
          aim: 300,
          how: 'resident set, the largest of all runs',
        },
      ];
    } finally {
      for (const root of [large, small]) rmSync(root, { recursive: true, force: true });
    }
  },
};

function times(say: (text: string) => void, what: string, once: () => readonly Run[]): readonly (readonly Run[])[] {
  return Array.from({ length: TIMES }, (_, index) => {
    const runs = once();
    say(`${what}, ${index + 1} of ${TIMES}: ${runs.map(({ time }) => `${time.toFixed(0)} ms`).join(', ')}`);
    return runs;
  });
}

function first(root: string): Run {
  rmSync(join(root, 'force-app'), { recursive: true, force: true });
  return generate(root);
}

const REPORT = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process._rawDebug('used ' + (userCPUTime + systemCPUTime) / 1000 + ' ' + maxRSS / 1024);
});`)}`;

/** As its npm script starts it. */
function generate(root: string): Run {
  const begin = performance.now();
  const { stderr } = run(['--import', REPORT, ...generateArguments(root)]);
  const wall = performance.now() - begin;
  const [, time, megabytes] = /used (\S+) (\S+)/.exec(stderr) ?? [];
  return { time: Number(time), wall, megabytes: Number(megabytes) };
}

/** Written to a folder of its own; compared with what `generate` wrote. */
function plainly(mode: 'write' | 'compare', root: string): Run {
  const output = mode === 'write' ? mkdtempSync(join(SCRATCH, 'bench-plain-')) : join(root, 'force-app');
  const { stdout } = run(['bench/plainly.ts', mode, root, output]);
  if (mode === 'write') rmSync(output, { recursive: true });
  return toRun(stdout);
}

function plan(root: string): Run {
  return toRun(run(['bench/plainly.ts', 'plan', root, join(root, 'force-app')]).stdout);
}

function toRun(printed: string): Run {
  const [time = Number.NaN, wall = Number.NaN] = printed.split(' ').map(Number);
  return { time, wall, megabytes: 0 };
}

function run(args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 2000)}`);
  return { stdout, stderr };
}
