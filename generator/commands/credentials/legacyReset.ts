import type { LegacyReport } from '../../legacy/report/legacyReport.ts';
import { findRefusal } from '../../legacy/reset/findRefusal.ts';
import type { PasswordReset } from '../../legacy/reset/passwordReset.ts';
import { resetPassword } from '../../legacy/reset/resetPassword.ts';
import type { Org } from '../../org/org.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext } from '../command.ts';
import { openSinks } from './openSinks.ts';

/** Sets the password of the one integration, or refuses with exit code 3. Throws ToolError. */
export async function legacyReset(
  context: CommandContext,
  environment: ResolvedEnvironment,
  { org, report }: { readonly org: Org; readonly report: LegacyReport },
): Promise<PasswordReset> {
  const [user] = environment.users;
  const [seen] = report.integrations;
  if (user === undefined || seen === undefined) {
    throw new ToolError(`The environment ${environment.name} has no such integration.`, { exitCode: 3 });
  }
  const refusal = findRefusal({ user, seen, rules: report.rules, ownUserId: org.userId });
  if (refusal !== null || seen.userId === null) {
    const { reason, action } = refusal ?? { reason: 'The org has no such user.', action: 'npm run deploy makes it.' };
    throw new ToolError(`No password was set for ${user.name} in ${environment.name}. ${reason}`, {
      actions: [action],
      exitCode: 3,
    });
  }
  const sink = await openSinks(context, environment, undefined)(user.name);
  context.reporter.progress(`${environment.name}: setting the password of ${user.name}`);
  return resetPassword({ org, user, environment: environment.name, report, sink }, seen.userId);
}
