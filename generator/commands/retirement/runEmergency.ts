import type { AccessCut } from '../../retire/accessCut.ts';
import { cutAccess } from '../../retire/cutAccess.ts';
import { unfreeze } from '../../retire/unfreeze.ts';
import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import { connectAtOnce } from './connectAtOnce.ts';
import { findUsernames } from './findUsernames.ts';
import { readEmergency } from './readEmergency.ts';
import { reportCut } from './reportCut.ts';

/**
 * `--freeze-only` and `--unfreeze`: users are found by name, and nothing but their access is touched. Exit code 1 when
 * any of them could not be cut off, or is not there.
 */
export async function runEmergency(context: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const { action, usernames, environment } = readEmergency(context, options);
  const { projectRoot, only, reporter } = context;
  const generated = environment === null ? [] : await findUsernames({ projectRoot, environment, only });
  const names = unique([...usernames, ...generated]);
  const org = await connectAtOnce(context, environment);
  reporter.progress(action === 'freeze' ? `Freezing ${names.join(', ')}` : `Unfreezing ${names.join(', ')}`);
  const users = action === 'freeze' ? await cutAccess(org, names) : await unfreeze(org, names);
  for (const user of users) reportCut(reporter, user, action);
  const { id, name, instanceUrl, username } = org;
  return {
    exitCode: users.every(isFine) ? 0 : 1,
    result: { action, org: { id, name, instanceUrl, username }, users },
  };
}

function isFine({ frozen, failures }: AccessCut): boolean {
  return !['failed', 'unknown'].includes(frozen) && failures.length === 0;
}

/** The same user twice would be told twice. */
function unique(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
