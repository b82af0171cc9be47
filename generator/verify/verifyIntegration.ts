import type { IntegrationSession } from '../oauth/integrationSession.ts';
import { type LogInOptions, logIn } from '../oauth/logIn.ts';
import type { Org } from '../org/org.ts';
import { plainText } from '../org/plainText.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../shared/toolError.ts';
import { checkIdentity } from './checkIdentity.ts';
import { readObjects } from './readObjects.ts';
import type { Verification } from './verification.ts';

export interface VerifyOptions extends LogInOptions {
  /** API names of objects to read as the integration. */
  readonly objects: readonly string[];
}

/** Logs in as the integration and compares who that is; a failure is a result, so that the others go on. */
export async function verifyIntegration(
  org: Org,
  user: ResolvedIntegrationUser,
  options: VerifyOptions,
): Promise<Verification> {
  const { name: integration, environment, app } = user;
  const subject = {
    integration,
    environment,
    username: user.user.username,
    flow: app.type === 'none' ? null : app.flow,
  };
  const none: Verification = { ...subject, outcome: 'not-verifiable', checked: [], reads: [], reason: '', actions: [] };
  if (app.type === 'none') return { ...none, reason: 'It gets its token another way (app: none).' };
  try {
    const session = await logIn(org, user, options);
    const judgement = await judge(session, { username: user.user.username, orgId: org.id });
    if (judgement.outcome === 'failed') return { ...none, ...judgement };
    const { objects } = options;
    return { ...none, ...judgement, ...(await readObjects(session, { user, objects, apiVersion: org.apiVersion })) };
  } catch (error) {
    if (!(error instanceof ToolError) || options.patience.signal.aborted) throw error;
    return { ...none, outcome: outcomeOf(error, app), reason: error.message, actions: error.actions };
  }
}

/** An app that is managed elsewhere may well keep its key or secret elsewhere, too. */
function outcomeOf(error: ToolError, app: ResolvedIntegrationUser['app']): Verification['outcome'] {
  return app.type === 'existing' && error.details['missing'] === 'credential' ? 'not-verifiable' : 'failed';
}

type Judgement = Pick<Verification, 'outcome' | 'checked' | 'reason'>;

async function judge(session: IntegrationSession, expected: { username: string; orgId: string }): Promise<Judgement> {
  const { status, body } = await session.get('/services/oauth2/userinfo');
  if (status !== 200) {
    return { outcome: 'failed', checked: ['login'], reason: `The org does not say who logged in (HTTP ${status}).` };
  }
  const checks = checkIdentity(body, expected);
  const wrong = checks.filter(({ good }) => !good);
  return {
    outcome: wrong.length === 0 ? 'verified' : 'failed',
    checked: ['login', ...checks.filter(({ good }) => good).map(({ what, found }) => `${what} ${plainText(found)}`)],
    reason: wrong
      .map(({ what, expected: wanted, found }) => `The ${what} is ${plainText(found) || 'not told'}, not ${wanted}.`)
      .join(' '),
  };
}
