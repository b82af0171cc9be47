import type { Command } from './command.ts';
import { concurrencyOption } from './environments/concurrencyOption.ts';

/** Logs in as each integration by its real OAuth flow, and checks who and where that is. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'logs in as each integration by its real OAuth flow and checks user and org',
  examples: [
    'npm run verify -- --env uat',
    'npm run verify -- --env prod --only erp-order-sync',
    'npm run verify -- --env prod --wait 30     right after the first deployment: keys take their time',
    'npm run verify -- --env prod --read Account --read Case     what may it read, and what not?',
  ],
  arguments: [],
  options: [
    {
      flags: '--wait <minutes>',
      description: 'how long to bear with an org that does not know a new app yet',
      defaultValue: '10',
    },
    {
      flags: '--read <object...>',
      description: 'read this object as each integration; fails when a definition grants it and the org refuses',
    },
    { flags: '--key-dir <dir>', description: 'folder of the private keys: <dir>/<env>/<name>.key; default .secrets' },
    concurrencyOption,
  ],
  uses: ['env', 'only', 'shard', 'target-org'],
  nothingDone: 'Nothing was verified.',
  async run(context, options) {
    const { verifyAll } = await import('./verification/verifyAll.ts');
    return verifyAll(context, options);
  },
};
