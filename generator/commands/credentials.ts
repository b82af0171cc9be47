import { ToolError } from '../shared/toolError.ts';
import type { Command, CommandContext, CommandOptions, CommandOutcome } from './command.ts';

type Action = (context: CommandContext, options: CommandOptions) => Promise<CommandOutcome>;

/** Loaded when called for: the libraries for certificates cost time that `--help` need not pay. */
const ACTIONS: Readonly<Record<string, () => Promise<Action>>> = {
  create: async () => (await import('./credentials/createAction.ts')).createAction,
  legacy: async () => (await import('./credentials/legacyAction.ts')).legacyAction,
};

/** Keys and certificates of the integrations; secrets go to sinks, never to the screen. */
export const credentialsCommand: Command = {
  name: 'credentials',
  summary: 'makes private keys and certificates for the JWT bearer flow; what is there and good stays',
  examples: [
    'npm run credentials -- create --env uat',
    'npm run credentials -- create --env prod --only erp-order-sync',
    'npm run credentials -- create --env prod --only erp-order-sync --force    a new pair instead of a lost one',
    'npm run credentials -- legacy --env prod    who still logs in with a password? exit code 2 when somebody does',
  ],
  arguments: ['<action>'],
  options: [
    {
      flags: '--key-dir <dir>',
      description: 'folder for private keys: <dir>/<env>/<name>.key; default: the environment’s sink, else .secrets',
    },
    { flags: '--key-size <bits>', description: 'of new RSA keys: 2048, 3072 or 4096', defaultValue: '3072' },
    { flags: '--force', description: 'replace what is there; the org takes the old key until the next deployment' },
    { flags: '--days <days>', description: 'legacy: how far back to look; Salesforce keeps six months (default: 184)' },
    {
      flags: '--reset-password',
      description: 'legacy: set the password of one integration (--only) in one environment; the token comes by mail',
    },
  ],
  uses: ['env', 'only', 'target-org'],
  nothingDone: 'No key and no certificate was made.',
  async run(context, options) {
    const [name = ''] = options.arguments;
    const load = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (load === undefined) {
      throw new ToolError(`credentials has no action "${name}".`, {
        actions: Object.keys(ACTIONS).map((action) => `npm run credentials -- ${action} --env <name>`),
      });
    }
    return (await load())(context, options);
  },
};
