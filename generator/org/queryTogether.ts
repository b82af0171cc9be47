import { doingOf } from './doingOf.ts';
import type { Org } from './org.ts';
import { type QueryPage, readPages } from './readPages.ts';
import { repeatSafely } from './repeatSafely.ts';
import { requireShape } from './requireShape.ts';
import type { Soql } from './soql.ts';

/** Of the parts of a composite call five may be queries (REST API Developer Guide, "Composite"). */
const QUERIES_PER_CALL = 5;

interface Waiting {
  readonly statement: Soql;
  readonly resolve: (rows: readonly unknown[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * A `query` that sends what is asked at the same time in composite calls of five, which Salesforce counts as one call
 * each (REST API Developer Guide, "Composite"). Each query answers as `org.query` does: with every page, or its own error.
 */
export function queryTogether(org: Org): Org['query'] {
  let waiting: Waiting[] = [];
  const send = () => {
    const all = waiting;
    waiting = [];
    for (let start = 0; start < all.length; start += QUERIES_PER_CALL) {
      void answer(org, all.slice(start, start + QUERIES_PER_CALL));
    }
  };
  return <Row>(statement: Soql) =>
    new Promise<readonly Row[]>((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(send);
      waiting.push({ statement, resolve: (rows) => resolve(rows as readonly Row[]), reject });
    });
}

async function answer(org: Org, queries: readonly Waiting[]): Promise<void> {
  if (queries.length === 1) return answerAlone(org, queries);
  try {
    const parts = await callTogether(org, queries);
    await Promise.all(queries.map((query, index) => answerPart(org, query, parts[index])));
  } catch (error) {
    for (const { reject } of queries) reject(error);
  }
}

/** What failed as a part is asked again by itself: repeated where that may help, and explained as any query's error. */
async function answerPart(org: Org, query: Waiting, part: Part | undefined): Promise<void> {
  if (part?.httpStatusCode !== 200) return answerAlone(org, [query]);
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing: doingOf(query.statement) };
  await readPages(org.connection, part.body, how).then(query.resolve, query.reject);
}

async function answerAlone(org: Org, [query]: readonly Waiting[]): Promise<void> {
  if (query !== undefined) await org.query(query.statement).then(query.resolve, query.reject);
}

interface Part {
  readonly httpStatusCode: number;
  readonly body: QueryPage;
}

async function callTogether(org: Org, queries: readonly Waiting[]): Promise<readonly Part[]> {
  const base = `/services/data/v${org.apiVersion}`;
  const compositeRequest = queries.map(({ statement }, index) => ({
    method: 'GET',
    url: `${base}/query?q=${encodeURIComponent(statement)}`,
    referenceId: `query${index}`,
  }));
  const doing = doingOf(...queries.map(({ statement }) => statement));
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing };
  const { compositeResponse } = await repeatSafely({ ...how, idempotent: true, reads: true }, async () =>
    requireShape(
      await org.connection.request<{ readonly compositeResponse: readonly Part[] }>({
        method: 'POST',
        url: `${base}/composite`,
        body: JSON.stringify({ allOrNone: false, compositeRequest }),
        headers: { 'content-type': 'application/json' },
      }),
      (answer) => answer.compositeResponse?.length === queries.length,
    ),
  );
  return compositeResponse;
}
