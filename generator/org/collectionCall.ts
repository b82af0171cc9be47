import { classifyFault } from './classifyFault.ts';
import type { Org } from './org.ts';
import type { PlatformError } from './platformError.ts';
import { readPlatformError } from './readPlatformError.ts';
import type { RecordResult } from './recordResult.ts';
import { repeatSafely } from './repeatSafely.ts';
import { requireShape } from './requireShape.ts';

/** REST API Developer Guide, "sObject Collections": at most 200 records a call. */
const CALL_SIZE = 200;

export interface Collection<Item> {
  /** What is done, as the beginning of a sentence: `Creating User records`. */
  readonly doing: string;
  readonly items: readonly Item[];
  /** True when doing it twice gives the same: it is repeated after a lost answer. */
  readonly idempotent: boolean;
  readonly request: (items: readonly Item[]) => CollectionRequest;
}

export interface CollectionRequest {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** Relative to `/services/data/vXX.0`. */
  readonly path: string;
  readonly body?: unknown;
}

/** Writes in calls of up to 200. One result per item, in their order; later calls are made also when one has refusals. */
export async function collectionCall<Item>(org: Org, call: Collection<Item>): Promise<readonly RecordResult[]> {
  const results: RecordResult[] = [];
  for (let start = 0; start < call.items.length; start += CALL_SIZE) {
    const items = call.items.slice(start, start + CALL_SIZE);
    results.push(...(org.signal.aborted ? items.map(skipped) : await send(org, call, items)));
  }
  return results;
}

function skipped(): RecordResult {
  return { outcome: 'skipped' };
}

async function send<Item>(org: Org, call: Collection<Item>, items: readonly Item[]): Promise<readonly RecordResult[]> {
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing: call.doing, idempotent: call.idempotent };
  try {
    return (await repeatSafely(how, () => attempt(org, call.request(items), items.length))).map(readResult);
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    if (classifyFault(cause) !== 'lost' || call.idempotent) throw error;
    return items.map(() => ({ outcome: 'unknown', reason: readPlatformError(cause).message }));
  }
}

interface SaveResult {
  readonly id?: string;
  readonly success: boolean;
  readonly errors: readonly {
    readonly statusCode: string;
    readonly message: string;
    readonly fields?: readonly string[];
  }[];
}

/**
 * A result for each record. A call whose only failures are row locks was not done: thrown, so that it is repeated as a
 * whole.
 */
async function attempt(
  org: Org,
  { method, path, body }: CollectionRequest,
  count: number,
): Promise<readonly SaveResult[]> {
  const answer = await org.connection.request<readonly SaveResult[]>({
    method,
    url: `/services/data/v${org.apiVersion}${path}`,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const results = requireShape(answer, ({ length }) => length === count);
  const codes = results.flatMap(({ success, errors }) =>
    success ? ['done'] : errors.map(({ statusCode }) => statusCode),
  );
  if (codes.length > 0 && codes.every((code) => code === 'UNABLE_TO_LOCK_ROW')) {
    throw Object.assign(new Error(results[0]?.errors[0]?.message ?? 'Row locked.'), {
      errorCode: 'UNABLE_TO_LOCK_ROW',
    });
  }
  return results;
}

function readResult({ success, id, errors }: SaveResult): RecordResult {
  if (success && id !== undefined) return { outcome: 'done', id };
  const read = errors.map(
    ({ statusCode, message, fields }): PlatformError => ({ code: statusCode, message, fields: fields ?? [] }),
  );
  // With allOrNone the records that were fine come back so: taken back because of another one.
  return read.every(({ code }) => code === 'ALL_OR_NONE_OPERATION_ROLLED_BACK')
    ? { outcome: 'skipped' }
    : { outcome: 'refused', errors: read };
}
