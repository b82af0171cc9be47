import type { Command } from './command.ts';

/** What an org would refuse and what a security review would find, without an org. */
export const lintCommand: Command = {
  name: 'lint',
  summary: 'what an org would refuse and a security review would find, without an org; exit code 2 for errors',
  examples: [
    'npm run lint',
    'npm run lint -- --env prod --only erp-order-sync',
    'npm run lint -- --strict     in a pipeline: warnings fail, too',
    'npm run lint -- --format sarif --output lint.sarif     for code scanning; docs/linting.md has whole pipelines',
    'npm run lint -- --fix     take out what is not needed, and keep comments',
    'npm run lint -- --fix-widening     also add what operations depend on, such as read beside create; grants more',
    'npm run lint -- --source-dir force-app     any metadata files instead of the definitions; docs/source-dir.md',
    'npm run lint -- --explain object-view-all     why, from which source, with examples',
  ],
  arguments: [],
  options: [
    { flags: '--strict', description: 'exit with 2 also when there are only warnings' },
    { flags: '--format <format>', description: 'text (for people), json, sarif, github (annotations) or junit' },
    { flags: '--output <file>', description: 'write the report of --format there; people see text all the same' },
    { flags: '--fix', description: 'edit what can safely be put right in the files, and show what is left' },
    {
      flags: '--fix-widening',
      description: 'as --fix, and add the operations on objects that others depend on: grants more',
    },
    { flags: '--source-dir <dir...>', description: 'lint the profiles, permission sets and apps below it; repeatable' },
    { flags: '--explain <rule>', description: 'say why there is this rule, and lint nothing' },
  ],
  uses: ['env', 'only'],
  async run(context, options) {
    const { runLint } = await import('./linting/runLint.ts');
    return runLint(context, options);
  },
};
