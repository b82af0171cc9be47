import { appReferenceOf } from '../oauth/appReference.ts';
import { readConsumerKeys } from '../oauth/readConsumerKeys.ts';
import type { Org } from '../org/org.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { endSessions, type OpenedSession } from './endSessions.ts';
import { readKnowledge } from './readKnowledge.ts';
import { sessionIds } from './sessionIds.ts';
import type { Verification } from './verification.ts';
import { type VerifyOptions, verifyIntegration } from './verifyIntegration.ts';

/** Logins at a time: quick for many integrations, and no flood for the org. */
const AT_ONCE = 8;

type RunOptions = Omit<VerifyOptions, 'consumerKeys' | 'knowledge' | 'onSession'>;

/**
 * Verifies every integration, in their order; one that fails does not stop the others. The tokens are revoked at the end,
 * those of integrations that failed, and of a run that is stopped, too. Throws OrgError for the org itself.
 */
export async function verifyIntegrations(
  org: Org,
  users: readonly ResolvedIntegrationUser[],
  options: RunOptions,
): Promise<readonly Verification[]> {
  const [consumerKeys, knowledge] = await Promise.all([
    readConsumerKeys(
      org,
      users.flatMap((user) => appReferenceOf(user) ?? []),
    ),
    readKnowledge(
      org,
      users.map(({ user }) => user.username),
    ),
  ]);
  const known = [...(knowledge.access?.values() ?? [])].map(({ userId }) => userId);
  const before = knowledge.access === null ? null : await sessionIds(org, known);
  const opened = new Map<string, OpenedSession>();
  const onSession: VerifyOptions['onSession'] = (integration, session) => void opened.set(integration, session);
  const results = await verifyAll(org, users, { ...options, consumerKeys, knowledge, onSession });
  const ended = await endSessions(org, before, [...opened.values()]);
  throwIfStopped(org.signal, 'Verifying the rest');
  const verifications = results.map(settledValue);
  const probeOf = new Map([...opened.keys()].map((integration, index) => [integration, ended[index]]));
  return verifications.map((verification) => withToken(verification, probeOf.get(verification.integration)));
}

/** Waits for all that is under way, whatever becomes of one of them: what it opens is to be ended. */
async function verifyAll(
  org: Org,
  users: readonly ResolvedIntegrationUser[],
  options: VerifyOptions,
): Promise<readonly PromiseSettledResult<Verification>[]> {
  const results: PromiseSettledResult<Verification>[] = [];
  const isOver = () => org.signal.aborted || results.some(({ status }) => status === 'rejected');
  for (let start = 0; start < users.length && !isOver(); start += AT_ONCE) {
    const some = users.slice(start, start + AT_ONCE);
    results.push(...(await Promise.allSettled(some.map((user) => verifyIntegration(org, user, options)))));
  }
  return results;
}

function settledValue(result: PromiseSettledResult<Verification>): Verification {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

/** A token that the org does not take back is something to look at, whatever else was found. */
function withToken(verification: Verification, probe: Verification['probes'][number] | undefined): Verification {
  if (probe === undefined) return verification;
  const probes = [...verification.probes, probe];
  const { outcome } = verification;
  if (probe.outcome !== 'failed' || outcome !== 'verified') return { ...verification, probes };
  return { ...verification, probes, outcome: 'deviates', reason: `1 of ${probes.length} probes failed.` };
}
