import type { IntegrationSession } from '../oauth/integrationSession.ts';
import { requestLogin } from '../oauth/login/requestLogin.ts';
import type { LoginDocument } from '../oauth/loginDocument.ts';
import { withPatience } from '../oauth/withPatience.ts';
import { pause } from '../org/pause.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import { ToolError } from '../shared/toolError.ts';
import { endSessions } from '../verify/endSessions.ts';
import { identify } from '../verify/identify.ts';
import { sessionIds } from '../verify/sessionIds.ts';
import type { RotationOptions } from './rotationOptions.ts';
import type { RotationTarget } from './rotationTarget.ts';

type Proof = Pick<RotationOptions, 'patience' | 'settling' | 'signal'>;

/**
 * Logs in with exactly this login, as often in a row as `settling` asks, sees that it is the right user in the right org, and
 * ends what it opened. One refusal in between begins the row anew: some servers know the key then, and others do not. Throws
 * OAuthError when the org refuses to the end, ToolError when it is somebody else.
 * @param userId of the integration, 18 characters
 */
export async function proveLogin(
  target: RotationTarget & { readonly userId: string },
  login: LoginDocument,
  { patience, settling, signal }: Proof,
): Promise<void> {
  await withPatience(patience(), async () => {
    for (let time = 0; time < settling.times; time += 1) {
      if (time > 0) await pause(settling.pause, signal);
      throwIfStopped(signal, 'Logging in');
      await proveOnce(target, login, signal);
    }
  });
}

async function proveOnce(
  target: RotationTarget & { readonly userId: string },
  login: LoginDocument,
  signal: AbortSignal,
): Promise<void> {
  const { org, userId, origin } = target;
  const before = await sessionIds(org, [userId]);
  const session = await requestLogin(login, { origin, signal });
  try {
    await requireRightUser(session, target);
  } finally {
    await endSessions(org, before, [{ userId, session }]);
  }
}

async function requireRightUser(session: IntegrationSession, { org, user }: RotationTarget): Promise<void> {
  const { username } = user.user;
  const identity = await identify(session, { username, orgId: org.id });
  if (identity.outcome === 'failed') throw new ToolError(identity.reason);
}
