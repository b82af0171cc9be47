import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext, CommandOptions } from '../command.ts';

/** What an emergency asks for. */
export interface Emergency {
  readonly action: 'freeze' | 'unfreeze';
  /** Given by `--username`, without repetitions. */
  readonly usernames: readonly string[];
  /** Name of the environment; null when the org is named another way. */
  readonly environment: string | null;
}

type Given = Pick<CommandContext, 'environments' | 'only'>;

/** Reads the options, and refuses what is not clear: in a hurry a wrong guess is worse than a question. */
export function readEmergency(given: Given, options: CommandOptions): Emergency {
  const { username } = options;
  const usernames = [...new Set(Array.isArray(username) ? username.map(String) : [])];
  const mistake = mistakes(given, options, usernames).find(([isMade]) => isMade);
  if (mistake !== undefined) throw refuse(mistake[1]);
  const action = options['freezeOnly'] === true ? 'freeze' : 'unfreeze';
  return { action, usernames, environment: given.environments[0] ?? null };
}

function mistakes(
  { environments, only }: Given,
  { freezeOnly, unfreeze, allow, dryRun, reassignTo }: CommandOptions,
  usernames: readonly string[],
): readonly (readonly [boolean, string])[] {
  return [
    [freezeOnly === unfreeze, '--username goes with either --freeze-only or --unfreeze.'],
    [
      allow !== undefined || dryRun === true,
      '--allow and --dry-run do not go with it: freezing can be taken back, and is done at once.',
    ],
    [reassignTo !== undefined, '--reassign-to does not go with it: freezing hands nothing over.'],
    [environments.length > 1 || environments[0] === 'all', 'Name one environment: one org at a time.'],
    [
      usernames.length + only.length === 0,
      'Say who: --username, or --env with --only for the users of an integration.',
    ],
    [only.length > 0 && environments.length === 0, '--only needs --env: the user name is in its folder.'],
  ];
}

function refuse(message: string): ToolError {
  return new ToolError(message, {
    actions: [
      'npm run retire -- --freeze-only --username web@acme.example --target-org prod',
      'npm run retire -- --freeze-only --env prod --only web-lead-intake',
    ],
  });
}
