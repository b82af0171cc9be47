import type { Command } from './command.ts';

/** The jobs of a pipeline: environments, and shards of their integrations. */
export const matrixCommand: Command = {
  name: 'matrix',
  summary: 'prints the jobs of a pipeline: environments × shards of their integrations',
  examples: [
    'npm run matrix',
    'npm run --silent matrix -- --format github                 for strategy.matrix: ${{ fromJSON(…) }}',
    'npm run --silent matrix -- --format lines --shards 4       "prod 2/4", one a line, for shells',
    'npm run --silent matrix -- --format gitlab --include docs/ci/gitlab-jobs.yml --job .plan     a child pipeline',
  ],
  arguments: [],
  options: [
    { flags: '--shards <number>', description: 'split the integrations of each environment into so many parts' },
    { flags: '--shard-size <number>', description: 'or into parts of about so many integrations' },
    {
      flags: '--format <format>',
      description: 'text (default), lines, or what github, gitlab or azure take: one line of JSON',
    },
    { flags: '--include <file>', description: 'gitlab: the file with the jobs, from the top of the repository' },
    { flags: '--job <name...>', description: 'gitlab: hidden job to make one of for each entry, e.g. .plan' },
  ],
  uses: ['env', 'only'],
  nothingDone: 'No matrix was printed.',
  async run(context, options) {
    const { printMatrix } = await import('./matrix/printMatrix.ts');
    return printMatrix(context, options);
  },
};
