import type { Command } from './command.ts';
import { concurrencyOption } from './environments/concurrencyOption.ts';

/** What `deploy` would change, in permissions and records, and what stands in its way. Never writes to an org. */
export const planCommand: Command = {
  name: 'plan',
  summary: 'what deploy would change in the org, in permissions and records; exit code 2 when there is something',
  examples: [
    'npm run plan -- --env uat',
    'npm run plan -- --env prod --out prod.plan.json      save it; deploy --plan prod.plan.json applies just that',
    'npm run plan -- --env all --out plans                each org a plan of its own, side by side',
    'npm run plan -- --env prod --format markdown         for a comment on a pull request',
    'npm run plan -- --env prod --only erp-order-sync     one integration',
  ],
  arguments: [],
  options: [
    {
      flags: '--out <file>',
      description: 'save the plan there; with several environments a folder of <env>.plan.json',
    },
    { flags: '--format <format>', description: 'text (for people), markdown (for pull requests) or json' },
    { flags: '--markdown <file>', description: 'write the Markdown there and print what --format says all the same' },
    concurrencyOption,
  ],
  uses: ['env', 'only', 'shard', 'target-org'],
  nothingDone: 'Nothing was planned, and nothing was written.',
  async run(context, options) {
    const { runPlan } = await import('./planning/runPlan.ts');
    return runPlan(context, options);
  },
};
