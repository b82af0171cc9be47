import type { Command } from './command.ts';

/** `force-app/<env>` to its org: metadata, users, licences and assignments, apps. Run again, it changes nothing. */
export const deployCommand: Command = {
  name: 'deploy',
  summary:
    'force-app/<env>/ to its org: metadata, users, assignments, apps; then logs in as each integration; run again, it changes nothing',
  examples: [
    'npm run deploy -- --env uat',
    'npm run deploy -- --env prod --dry-run           the org validates and keeps nothing',
    'npm run deploy -- --plan prod.plan.json          what was reviewed and nothing else; see "plan"',
    'npm run deploy -- --env prod --allow deletion    what the plan needs somebody to allow',
    'npm run deploy -- --env all --concurrency 8      sandboxes side by side, then production',
    'npm run deploy -- --env prod --target-org admin  an alias of the Salesforce CLI instead of the environment’s',
  ],
  arguments: [],
  options: [
    {
      flags: '--plan <file>',
      description: 'apply this saved plan, or refuse it when anything moved; or a folder of them',
    },
    {
      flags: '--allow <danger...>',
      description:
        'apply a plan with this danger: beyond-policy, deletion, deactivation, many-changes, lock-out, certificate-rollback; repeatable',
    },
    { flags: '--dry-run', description: 'let the org validate the metadata; write nothing' },
    { flags: '--wait <minutes>', description: 'how long to wait for each deployment', defaultValue: '33' },
    { flags: '--no-verify', description: 'do not log in as the integrations afterwards; see "verify"' },
    {
      flags: '--verify-wait <minutes>',
      description: 'how long to bear with an org that does not know a new app yet',
      defaultValue: '10',
    },
    { flags: '--soap', description: 'send the package by the SOAP API (the default, as in the Salesforce CLI)' },
    { flags: '--rest', description: 'send the package by the REST API' },
    {
      flags: '--concurrency <number>',
      description: 'orgs to deploy to at a time; production is always alone and last',
      defaultValue: '1',
    },
  ],
  uses: ['env', 'only', 'shard', 'target-org'],
  nothingDone: 'Nothing was written.',
  async run(context, options) {
    const { runDeploy } = await import('./deployment/runDeploy.ts');
    return runDeploy(context, options);
  },
};
