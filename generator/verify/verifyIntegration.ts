import type { IntegrationSession } from '../oauth/integrationSession.ts';
import { type LogInOptions, logIn } from '../oauth/logIn.ts';
import type { Org } from '../org/org.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../shared/toolError.ts';
import type { OpenedSession } from './endSessions.ts';
import { identify } from './identify.ts';
import { isObjectName } from './isObjectName.ts';
import { isPlaceRefused } from './isPlaceRefused.ts';
import type { OrgKnowledge } from './orgKnowledge.ts';
import { probeAll } from './probeAll.ts';
import { probeOutside } from './probeOutside.ts';
import { explainGrant } from './reading/explainGrant.ts';
import { readView } from './reading/readView.ts';
import { readObjects } from './readObjects.ts';
import type { Verification } from './verification.ts';

export interface VerifyOptions extends LogInOptions {
  /** API names of objects to read as the integration. */
  readonly objects: readonly string[];
  /** Whether records are created, edited and deleted, and taken back. */
  readonly writes: boolean;
  /** Whether this machine is outside of the login ranges, so that the logins have to be refused. */
  readonly fromOutside: boolean;
  /** Whether a credential that is not here, or an address that may not log in, fails nothing: it is only not verified. */
  readonly toleratesThisMachine: boolean;
  readonly knowledge: OrgKnowledge;
  /** Told of each login, so that it can be ended. */
  readonly onSession: (integration: string, opened: OpenedSession) => void;
}

/** Logs in as the integration, sees who that is and what it may do; a failure is a result, so that the others go on. */
export async function verifyIntegration(
  org: Org,
  user: ResolvedIntegrationUser,
  options: VerifyOptions,
): Promise<Verification> {
  const { name: integration, environment, app } = user;
  const subject = { integration, environment, username: user.user.username };
  const flow = app.type === 'none' ? null : app.flow;
  const nothing = { checked: [], reads: [], probes: [], reason: '', actions: [] };
  const none: Verification = { ...subject, flow, outcome: 'not-verifiable', ...nothing };
  if (options.fromOutside && user.login.ipRanges.length === 0) {
    return { ...none, reason: 'The definition has no login.ipRanges: every address may log in.' };
  }
  if (app.type === 'none') return { ...none, reason: 'It gets its token another way (app: none).' };
  try {
    const session = await logIn(org, user, options);
    return { ...none, ...(await examine(org, user, { ...options, session })) };
  } catch (error) {
    if (!(error instanceof ToolError) || options.patience.signal.aborted) throw error;
    if (options.fromOutside) return { ...none, ...probeOutside(user, error) };
    return { ...none, outcome: outcomeOf(error, user, options), reason: error.message, actions: error.actions };
  }
}

/** An app that is managed elsewhere may well keep its key or secret elsewhere, too. */
function outcomeOf(
  error: ToolError,
  { app, login }: ResolvedIntegrationUser,
  { toleratesThisMachine }: VerifyOptions,
): Verification['outcome'] {
  const isMissing = error.details['missing'] === 'credential';
  const isRestricted = login.ipRanges.length > 0 || login.hours !== null;
  const isOfThisMachine = isMissing || (isRestricted && isPlaceRefused(error));
  if (toleratesThisMachine) return isOfThisMachine ? 'not-verifiable' : 'failed';
  return app.type === 'existing' && isMissing ? 'not-verifiable' : 'failed';
}

interface Examination extends VerifyOptions {
  readonly session: IntegrationSession;
}

async function examine(org: Org, user: ResolvedIntegrationUser, options: Examination): Promise<Partial<Verification>> {
  const { session, objects, fromOutside, knowledge, onSession } = options;
  const expected = knowledge.access?.get(user.user.username.toLowerCase())?.userId ?? null;
  onSession(user.name, { userId: expected, session });
  const { userId, ...identity } = await identify(session, { username: user.user.username, orgId: org.id });
  onSession(user.name, { userId, session });
  if (fromOutside) return probeOutside(user, null);
  if (identity.outcome === 'failed') return identity;
  const reads = await readObjects(session, { user, objects, apiVersion: org.apiVersion });
  const probes = [...identity.probes, ...(await probe(org, user, { ...options, userId }))];
  const failed = probes.filter(({ outcome }) => outcome === 'failed').length;
  const deviation = { outcome: 'deviates', reason: `${failed} of ${probes.length} probes failed.` } as const;
  return { ...identity, ...(failed > 0 ? deviation : {}), ...reads, probes };
}

async function probe(
  org: Org,
  user: ResolvedIntegrationUser,
  { session, userId, knowledge, writes }: Examination & { readonly userId: string | null },
): Promise<Verification['probes']> {
  const { apiVersion } = org;
  const objects = user.access.objects.map(({ object }) => object).filter(isObjectName);
  const view = await readView(session, { apiVersion, objects, userId });
  const access = knowledge.access?.get(user.user.username.toLowerCase());
  const explain = access === undefined ? null : explainGrant(access, user);
  const { permissionable } = knowledge;
  return probeAll({ user, apiVersion, session, view, explain, permissionable }, writes);
}
