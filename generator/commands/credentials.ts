import { ToolError } from '../shared/toolError.ts';
import type { Command, CommandContext, CommandOptions, CommandOutcome } from './command.ts';

type Action = (context: CommandContext, options: CommandOptions) => Promise<CommandOutcome>;

/** Loaded when called for: the libraries for certificates cost time that `--help` need not pay. */
const ACTIONS: Readonly<Record<string, () => Promise<Action>>> = {
  create: async () => (await import('./credentials/createAction.ts')).createAction,
  collect: async () => (await import('./credentials/collectAction.ts')).collectAction,
  status: async () => (await import('./credentials/statusAction.ts')).statusAction,
  rotate: async () => (await import('./credentials/rotateAction.ts')).rotateAction,
  legacy: async () => (await import('./credentials/legacyAction.ts')).legacyAction,
};

/** Keys and certificates of the integrations; secrets go to sinks, never to the screen. */
export const credentialsCommand: Command = {
  name: 'credentials',
  summary: 'create, collect, status, rotate, legacy: keys, certificates and secrets that integrations log in with',
  examples: [
    'npm run credentials -- create --env uat',
    'npm run credentials -- create --env prod --only erp-order-sync',
    'npm run credentials -- create --env prod --only erp-order-sync --force    a new pair instead of a lost one',
    'npm run credentials -- collect --env prod    consumer key, and key or secret, as one login into each sink',
    'npm run credentials -- status --env all    which keys, certificates and secrets are due? exit code 2 when one is',
    'npm run credentials -- rotate --env prod --only web-lead-intake --dry-run    what would happen, and is anything in the way?',
    'npm run credentials -- rotate --env prod --only web-lead-intake --overlap 7d    the same command a week later revokes',
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
    { flags: '--offline', description: 'status: ask no org, only files and sinks' },
    { flags: '--no-sinks', description: 'status: ask no sink, so that no secret is needed' },
    { flags: '--dry-run', description: 'rotate: look and rehearse, change nothing' },
    {
      flags: '--overlap <time>',
      description:
        'rotate: how long old and new both work, e.g. 10m, 7d or 0 (default: 5m); above 1h a later run revokes',
    },
    { flags: '--cut-over', description: 'rotate: replace a certificate in one step, with the smallest gap' },
    {
      flags: '--compromised',
      description: 'rotate: no overlap, certificates cut over, and end every token and session of the user',
    },
    {
      flags: '--wait <minutes>',
      description: 'rotate: how long to bear with servers that do not know a change (default: 15)',
    },
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
