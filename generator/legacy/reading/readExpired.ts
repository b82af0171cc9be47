import type { Org } from '../../org/org.ts';
import { repeatSafely } from '../../org/repeatSafely.ts';
import { requireShape } from '../../org/requireShape.ts';

/** REST API Developer Guide, "Composite Batch": up to 25 subrequests in one request. */
const CALL_SIZE = 25;

/**
 * Whether passwords are expired (REST API Developer Guide, sObject User Password), by user ids; a user whose answer is
 * refused is left out. Throws OrgError.
 */
export async function readExpired(org: Org, userIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const calls = Math.ceil(userIds.length / CALL_SIZE);
  const parts = Array.from({ length: calls }, (_, call) => userIds.slice(call * CALL_SIZE, (call + 1) * CALL_SIZE));
  const answers = await Promise.all(parts.map((ids) => ask(org, ids)));
  return new Map(answers.flat());
}

interface Part {
  readonly statusCode: number;
  readonly result: { readonly isExpired?: unknown } | null;
}

async function ask(org: Org, ids: readonly string[]): Promise<readonly (readonly [string, boolean])[]> {
  const version = `v${org.apiVersion}`;
  const batchRequests = ids.map((id) => ({ method: 'GET', url: `${version}/sobjects/User/${id}/password` }));
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, idempotent: true, reads: true };
  const { results } = await repeatSafely({ ...how, doing: 'Asking whose password is expired' }, async () =>
    requireShape(
      await org.connection.request<{ readonly results: readonly Part[] }>({
        method: 'POST',
        url: `/services/data/${version}/composite/batch`,
        body: JSON.stringify({ haltOnError: false, batchRequests }),
        headers: { 'content-type': 'application/json' },
      }),
      (answer) => answer.results?.length === ids.length,
    ),
  );
  return ids.flatMap((id, index) => {
    const expired = results[index]?.result?.isExpired;
    return typeof expired === 'boolean' ? [[id, expired] as const] : [];
  });
}
