import type { Org } from '../org/org.ts';
import { repeatSafely } from '../org/repeatSafely.ts';

/** One request of a composite call. */
export interface Subrequest {
  readonly method: 'GET' | 'PATCH' | 'DELETE';
  /** Relative to `/services/data/vXX.0`. */
  readonly path: string;
  readonly body?: unknown;
}

export interface Subanswer {
  readonly httpStatusCode: number;
  readonly body: unknown;
}

/**
 * Up to 25 requests in one call, done in their order, each for itself (REST API Developer Guide, "Composite"). All of
 * them must give the same when done twice: a lost answer is repeated. Throws OrgError when the call as a whole fails.
 */
export async function callComposite(
  org: Org,
  doing: string,
  requests: readonly Subrequest[],
): Promise<readonly Subanswer[]> {
  const base = `/services/data/v${org.apiVersion}`;
  const compositeRequest = requests.map(({ method, path, body }, index) => ({
    method,
    url: `${base}${path}`,
    referenceId: `part${index}`,
    ...(body === undefined ? {} : { body }),
  }));
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing, idempotent: true };
  const { compositeResponse } = await repeatSafely(how, () =>
    org.connection.request<{ readonly compositeResponse: readonly Subanswer[] }>(
      {
        method: 'POST',
        url: `${base}/composite`,
        body: JSON.stringify({ allOrNone: false, compositeRequest }),
        headers: { 'content-type': 'application/json' },
      },
      { retry: { methods: [] } },
    ),
  );
  return compositeResponse;
}
