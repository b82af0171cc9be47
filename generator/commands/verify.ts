import type { Command } from './command.ts';
import { concurrencyOption } from './environments/concurrencyOption.ts';

/** Logs in as each integration by its real OAuth flow, and proves who that is and what it may do. */
export const verifyCommand: Command = {
  name: 'verify',
  summary:
    'logs in as each integration by its real OAuth flow and proves what it may do, and that it may do nothing else',
  examples: [
    'npm run verify -- --env uat',
    'npm run verify -- --env prod --only erp-order-sync',
    'npm run verify -- --env prod --wait 30     right after the first deployment: keys take their time',
    'npm run verify -- --env prod --format junit --output verify.xml     for the test report of a pipeline',
    'npm run verify -- --env uat --write-probes     also create, edit and delete records, all taken back',
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
    {
      flags: '--write-probes',
      description:
        'create, edit and delete a record of each object that grants it, rolled back; triggers and flows run',
    },
    {
      flags: '--from-outside',
      description: 'this machine is outside of the login ranges: each login has to be refused',
    },
    { flags: '--format <format>', description: 'text (for people), json or junit' },
    { flags: '--output <file>', description: 'write the report of --format there; people see text all the same' },
    {
      flags: '--key-dir <dir>',
      description: 'folder of the private keys: <dir>/<env>/<name>.key; default: the environment’s sink',
    },
    concurrencyOption,
  ],
  uses: ['env', 'only', 'shard', 'target-org'],
  nothingDone: 'Nothing was verified.',
  async run(context, options) {
    const { verifyAll } = await import('./verification/verifyAll.ts');
    return verifyAll(context, options);
  },
};
