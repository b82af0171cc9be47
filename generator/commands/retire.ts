import type { Command } from './command.ts';

/** The end of an integration: seen first, then carried out; or, in an emergency, users cut off within seconds. */
export const retireCommand: Command = {
  name: 'retire',
  summary: 'the end of integrations in an org: users, assignments, apps, components; --freeze-only in an emergency',
  examples: [
    'npm run retire -- --env prod --dry-run                      what would go; nothing is written',
    'npm run retire -- --env prod --only web-lead-intake --allow deletion --allow deactivation',
    'npm run retire -- --env prod --reassign-to admin@acme.example --dry-run   what would be handed over',
    'npm run retire -- --freeze-only --env prod --only web-lead-intake',
    'npm run retire -- --freeze-only --username web@acme.example --target-org prod   without a project',
    'npm run retire -- --unfreeze --username web@acme.example --target-org prod      the way back',
  ],
  arguments: [],
  options: [
    { flags: '--dry-run', description: 'say what would be done; write nothing' },
    { flags: '--allow <danger...>', description: 'carry out what is dangerous: deletion, deactivation; repeatable' },
    {
      flags: '--reassign-to <username>',
      description:
        'give this user what users that go are needed for, as far as there is an API: approvals, people managed, cases',
    },
    {
      flags: '--freeze-only',
      description: 'freeze users, revoke their tokens, end their sessions; nothing else, and without the definitions',
    },
    { flags: '--unfreeze', description: 'let users log in again that were frozen' },
    { flags: '--username <name...>', description: 'with --freeze-only or --unfreeze: this user; repeatable' },
    { flags: '--wait <minutes>', description: 'how long to wait for each deployment', defaultValue: '33' },
    { flags: '--soap', description: 'send the package by the SOAP API (the default, as in the Salesforce CLI)' },
    { flags: '--rest', description: 'send the package by the REST API' },
  ],
  uses: ['env', 'only', 'target-org'],
  nothingDone: 'Nothing was retired.',
  async run(context, options) {
    if (options['freezeOnly'] === true || options['unfreeze'] === true || options['username'] !== undefined) {
      const { runEmergency } = await import('./retirement/runEmergency.ts');
      return runEmergency(context, options);
    }
    const { runRetire } = await import('./retirement/runRetire.ts');
    return runRetire(context, options);
  },
};
