import type { Org } from './org.ts';
import { plainText } from './plainText.ts';
import { repeatSafely } from './repeatSafely.ts';
import { requireShape } from './requireShape.ts';
import type { Soql } from './soql.ts';
import { withoutAttributes } from './withoutAttributes.ts';

export interface BatchedQuery {
  readonly api: 'data' | 'tooling';
  readonly statement: Soql;
}

/** `complete` false: there are more rows than one answer holds, and these are the first of them. */
export type BatchedAnswer =
  | { readonly ok: true; readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly complete: boolean }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** REST API Developer Guide, "Composite Batch": up to 25 subrequests in one request. */
const CALL_SIZE = 25;

/** The Tooling API has a batch of its own; the other one does not list its resources. */
const PATHS = { data: '', tooling: '/tooling' } as const;

/**
 * Many queries in few calls, one answer each in their order. A query that the org refuses is an answer, too: what it
 * asks about may not exist in every org. Throws OrgError when a whole call fails.
 */
export async function queryBatch(org: Org, queries: readonly BatchedQuery[]): Promise<readonly BatchedAnswer[]> {
  const answers = new Map<BatchedQuery, BatchedAnswer>();
  const calls = [...Map.groupBy(queries, ({ api }) => api).values()].flatMap(inCalls);
  await Promise.all(
    calls.map(async (some) => {
      const results = await send(org, some);
      some.forEach((query, index) => void answers.set(query, readResult(results[index])));
    }),
  );
  return queries.map((query) => answers.get(query) ?? readResult(undefined));
}

function inCalls(queries: readonly BatchedQuery[]): readonly (readonly BatchedQuery[])[] {
  const calls = Math.ceil(queries.length / CALL_SIZE);
  return Array.from({ length: calls }, (_, call) => queries.slice(call * CALL_SIZE, (call + 1) * CALL_SIZE));
}

interface Result {
  readonly statusCode: number;
  readonly result: unknown;
}

async function send(org: Org, queries: readonly BatchedQuery[]): Promise<readonly Result[]> {
  const path = PATHS[queries[0]?.api ?? 'data'];
  const version = `v${org.apiVersion}`;
  const batchRequests = queries.map(({ statement }) => ({
    method: 'GET',
    url: `${version}${path}/query?q=${encodeURIComponent(statement)}`,
  }));
  const doing = 'Asking the org about what the components name';
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing, idempotent: true, reads: true };
  const { results } = await repeatSafely(how, async () =>
    requireShape(
      await org.connection.request<{ readonly results: readonly Result[] }>({
        method: 'POST',
        url: `/services/data/${version}${path}/composite/batch`,
        body: JSON.stringify({ batchRequests }),
        headers: { 'content-type': 'application/json' },
      }),
      (answer) => answer.results?.length === queries.length,
    ),
  );
  return results;
}

interface Page {
  readonly done: boolean;
  readonly records: readonly object[];
}

function readResult(result: Result | undefined): BatchedAnswer {
  if (result === undefined || result.statusCode >= 400) return refused(result?.result);
  const { done, records } = result.result as Page;
  return {
    ok: true,
    rows: records.map((record) => withoutAttributes(record) as Readonly<Record<string, unknown>>),
    complete: done,
  };
}

function refused(result: unknown): BatchedAnswer {
  const [error] = (Array.isArray(result) ? result : []) as { errorCode?: string; message?: string }[];
  const { errorCode = '', message = 'The org gives no reason.' } = error ?? {};
  return { ok: false, code: errorCode, message: plainText(message) };
}
