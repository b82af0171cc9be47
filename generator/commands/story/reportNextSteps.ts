import type { Reporter } from '../command.ts';

const NEXT = [
  'Describe your own org in environments/<name>.yaml: its alias, type and My Domain.',
  'Describe your integration in integration-users/<name>.yaml; docs/definitions.md explains every key.',
  'npm run credentials -- create --env <name>',
  'npm run generate -- --env <name>     and read the diff of force-app/<name>',
  'npm run deploy -- --env <name> --dry-run     the org validates and keeps nothing',
  'npm run deploy -- --env <name>     it ends with a login as each integration; npm run verify does that again',
];

/** Says what a newcomer does after the story, with a real org. */
export function reportNextSteps(reporter: Reporter, kept: string | null): void {
  reporter.line('');
  reporter.line('That was the whole way, and this folder is as it was. With a real org:', 'heading');
  for (const [index, step] of NEXT.entries()) reporter.line(`   ${index + 1}. ${step}`);
  if (kept !== null) reporter.line(`The scratch copy is in ${kept} (its private keys are gone).`, 'muted');
}
