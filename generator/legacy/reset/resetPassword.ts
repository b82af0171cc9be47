import { graceAfter } from '../../org/graceAfter.ts';
import { withSignal } from '../../org/withSignal.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { SecretName } from '../../sinks/secretName.ts';
import type { StoredSecret } from '../../sinks/secretSink.ts';
import { storeSecret } from '../../sinks/storeSecret.ts';
import { createPassword } from './createPassword.ts';
import { judgeReset } from './judgeReset.ts';
import type { PasswordReset } from './passwordReset.ts';
import { passwordRules } from './passwordRules.ts';
import { putBack } from './putBack.ts';
import { readPasswordChange } from './readPasswordChange.ts';
import type { ResetRequest } from './resetRequest.ts';
import { setPassword } from './setPassword.ts';

/**
 * Makes a password, gives it to the sink, reads it back, and only then to the org: a password that nobody keeps is never
 * set. Throws ToolError when the sink does not take it, and nothing changed in the org then.
 * @param userId of the integration, whose password may be set: `findRefusal` has nothing against it
 */
export function resetPassword(request: ResetRequest, userId: string): Promise<PasswordReset> {
  const { user, environment, sink } = request;
  const name: SecretName = { environment, integration: user.name, kind: 'password' };
  return sink.alone(async () => {
    await sink.prepare([name]);
    const former = await sink.read(name);
    return replace({ ...request, userId, name, former });
  });
}

interface Replacement extends ResetRequest {
  readonly userId: string;
  readonly name: SecretName;
  /** What the sink had. */
  readonly former: StoredSecret;
}

async function replace(one: Replacement): Promise<PasswordReset> {
  const { org, user, userId, report } = one;
  const password = createPassword(passwordRules(user.profile, report.rules.passwordPolicy));
  const before = await readPasswordChange(org, userId);
  const readBack = await keep(one, password);
  const result = await setPassword(org, userId, password);
  // Also after Ctrl-C; and a failure to look is no reason to lose what is known already.
  const late = withSignal(org, graceAfter(org.signal));
  const after = await readPasswordChange(late, userId).catch(() => undefined);
  return conclude(one, { result, readBack, before, after });
}

async function keep({ sink, name, former }: Replacement, value: string): Promise<boolean> {
  try {
    return (await storeSecret(sink, { name, value, before: former })).kind === 'verified';
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const { note } = former.kind === 'found' ? await putBack(sink, name, former) : { note: '' };
    const actions = [...error.actions, ...(note === '' ? [] : [note]), 'The password in the org is the former one.'];
    throw new ToolError(error.message, { actions, exitCode: error.exitCode, details: error.details });
  }
}

interface Ending extends Pick<Parameters<typeof judgeReset>[0], 'result' | 'before' | 'after'> {
  readonly readBack: boolean;
}

async function conclude(one: Replacement, { readBack, ...seen }: Ending): Promise<PasswordReset> {
  const { user, environment, sink, name, report } = one;
  const password = report.integrations.find(({ integration }) => integration === user.name)?.password ?? null;
  const judged = judgeReset({ ...seen, password });
  const back = judged.outcome === 'not-set' ? await putBack(sink, name, one.former) : null;
  return {
    integration: user.name,
    environment,
    username: user.user.username,
    ...judged,
    place: sink.describe(name),
    readBack,
    formerPutBack: back?.done ?? null,
    token: password?.token ?? '',
    tokenMayBeMailed: judged.outcome === 'set' && user.login.ipRanges.length === 0,
    email: password?.email ?? '',
    changedAt: { before: toText(seen.before), after: toText(seen.after ?? null) },
    actions: [...judged.actions, ...(back === null ? [] : [back.note])],
  };
}

function toText(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
