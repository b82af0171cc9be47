import { randomBytes } from 'node:crypto';
import { ApiError } from '../http/apiError.ts';
import { columnMetadata } from '../soql/columnMetadata.ts';
import { executeQuery } from '../soql/executeQuery.ts';
import { readQuery } from '../soql/readQuery.ts';
import type { Cursor, DataAnswer, DataCall, DataRequest, DataRoute } from './dataCall.ts';

const DEFAULT_BATCH = 2000;

/** query, queryAll and the pages that follow; also under tooling, whose few objects this org keeps with the others. */
export const queryRoutes: readonly DataRoute[] = [
  { method: 'GET', path: /^\/(?:tooling\/)?query\/([A-Za-z0-9]+)-(\d+)$/i, answer: nextPage },
  { method: 'GET', path: /^\/(?:tooling\/)?query\/?$/i, answer: (call, request) => firstPage(call, request, false) },
  { method: 'GET', path: /^\/(?:tooling\/)?queryAll\/?$/i, answer: (call, request) => firstPage(call, request, true) },
];

function firstPage(call: DataCall, request: DataRequest, all: boolean): DataAnswer {
  const text = request.query.get('q');
  if (text === null || text === '') throw new ApiError('MALFORMED_QUERY', 'A query string has to be specified');
  const { org, access, session, base } = call;
  const context = { org, access, userId: session.userId, text, base, tooling: /^\/tooling\//i.test(request.path) };
  const { totalSize, records } = executeQuery(context, all);
  if (request.query.get('columns') === 'true') {
    return { status: 200, body: { columnMetadata: columnMetadata(context, readQuery(text)) } };
  }
  return page(
    call,
    { records, totalSize, batchSize: batchSize(request) },
    { id: `01g${randomBytes(8).toString('hex')}`, from: 0 },
  );
}

/** `Sforce-Query-Options: batchSize=200`; 200 to 2,000 rows, anything else is taken to the nearer end (REST Guide, Query Options Header). */
function batchSize({ headers }: DataRequest): number {
  const asked = /batchSize\s*=\s*(\d+)/i.exec(headers['sforce-query-options'] ?? '')?.[1];
  return asked === undefined ? DEFAULT_BATCH : Math.min(2000, Math.max(200, Number(asked)));
}

function nextPage(call: DataCall, _request: DataRequest, [id = '', from = '']: readonly string[]): DataAnswer {
  const cursor = call.cursors.get(id);
  if (cursor === undefined) throw new ApiError('INVALID_QUERY_LOCATOR', 'invalid query locator');
  return page(call, cursor, { id, from: Number(from) });
}

function page(call: DataCall, cursor: Cursor, { id, from }: { id: string; from: number }): DataAnswer {
  const end = from + cursor.batchSize;
  const records = cursor.records.slice(from, end);
  const done = end >= cursor.records.length;
  if (!done) call.cursors.set(id, cursor);
  const more = done ? {} : { nextRecordsUrl: `${call.base}/query/${id}-${end}` };
  return { status: 200, body: { totalSize: cursor.totalSize, done, ...more, records } };
}
