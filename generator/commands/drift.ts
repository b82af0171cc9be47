import type { Command } from './command.ts';
import { concurrencyOption } from './environments/concurrencyOption.ts';

/** Whether orgs are still what their definitions say. For runs that nobody watches. */
export const driftCommand: Command = {
  name: 'drift',
  summary: 'whether orgs are still what the definitions say, for unattended runs; exit code 2 when one is not',
  examples: [
    'npm run drift -- --env all',
    'npm run drift -- --env all --json                for a program',
    'npm run --silent drift -- --env all --format chat    a few lines for a message; docs/plan.md has what drift ignores',
  ],
  arguments: [],
  options: [
    { flags: '--format <format>', description: 'text (for people), markdown, chat (a short message) or json' },
    concurrencyOption,
  ],
  uses: ['env', 'only', 'shard', 'target-org'],
  nothingDone: 'Nothing was compared.',
  async run(context, options) {
    const { runDrift } = await import('./drift/runDrift.ts');
    return runDrift(context, options);
  },
};
