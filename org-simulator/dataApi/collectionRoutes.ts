import { ApiError } from '../http/apiError.ts';
import { bodyOf } from './bodyOf.ts';
import type { DataAnswer, DataCall, DataRequest, DataRoute } from './dataCall.ts';
import { createRecord, deleteRecord, updateRecord } from './writeRecord.ts';

/** Up to this many records a call (REST Guide, sObject Collections). */
const MAXIMUM = 200;

interface SaveResult {
  readonly id?: string;
  readonly success: boolean;
  readonly errors: readonly unknown[];
}

/** composite/sobjects: many records in one call, each with its own result. */
export const collectionRoutes: readonly DataRoute[] = [
  { method: 'POST', path: /^\/composite\/sobjects\/?$/i, answer: (call, request) => saveAll(call, request, create) },
  { method: 'PATCH', path: /^\/composite\/sobjects\/?$/i, answer: (call, request) => saveAll(call, request, update) },
  { method: 'DELETE', path: /^\/composite\/sobjects\/?$/i, answer: deleteAll },
];

type Save = (call: DataCall, record: Readonly<Record<string, unknown>>) => string;

function create(call: DataCall, record: Readonly<Record<string, unknown>>): string {
  return createRecord(call, typeOf(call, record), record).Id;
}

function update(call: DataCall, record: Readonly<Record<string, unknown>>): string {
  const id = record['id'] ?? record['Id'];
  if (typeof id !== 'string')
    throw new ApiError('MISSING_ARGUMENT', 'Id not specified in an update call', { fields: [] });
  return updateRecord(call, { type: typeOf(call, record), id }, record).Id;
}

function typeOf(call: DataCall, { attributes }: Readonly<Record<string, unknown>>): string {
  const type = (attributes as { type?: unknown } | undefined)?.type;
  if (typeof type !== 'string')
    throw new ApiError('INVALID_TYPE', 'sObject type must be specified in the attributes of each record', {
      fields: [],
    });
  if (call.org.objects.get(type) === undefined)
    throw new ApiError('INVALID_TYPE', `sObject type '${type}' is not supported.`, { fields: [] });
  return type;
}

function saveAll(call: DataCall, request: DataRequest, save: Save): DataAnswer {
  const { records, allOrNone } = bodyOf(request.body);
  if (!Array.isArray(records)) throw new ApiError('JSON_PARSER_ERROR', 'The records property is required.');
  assertFits(records.length);
  const works = records.map((record) => () => save(call, bodyOf(record)));
  return { status: 200, body: runAll(call, works, allOrNone === true) };
}

function deleteAll(call: DataCall, request: DataRequest): DataAnswer {
  const ids = (request.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  assertFits(ids.length);
  const works = ids.map((id) => () => {
    deleteRecord(call, { type: typeOfId(call, id), id });
    return id;
  });
  return { status: 200, body: runAll(call, works, request.query.get('allOrNone') === 'true') };
}

function typeOfId(call: DataCall, id: string): string {
  const object = call.org.objects.all().find(({ keyPrefix }) => keyPrefix === id.slice(0, 3));
  if (object === undefined) throw new ApiError('MALFORMED_ID', `malformed id ${id}`, { fields: ['Id'] });
  return object.name;
}

function assertFits(count: number): void {
  if (count <= MAXIMUM) return;
  throw new ApiError(
    'EXCEEDED_ID_LIMIT',
    `record limit reached. cannot submit more than ${MAXIMUM} records into this call`,
  );
}

/** With allOrNone the good ones are taken back and say so (REST Guide, sObject Collections, Create Multiple Records). */
function runAll(call: DataCall, works: readonly (() => string)[], allOrNone: boolean): readonly SaveResult[] {
  const restore = call.org.snapshot();
  const results = works.map(attempt);
  if (!allOrNone || results.every(({ success }) => success)) return results;
  restore();
  const rolledBack = {
    statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
    fields: [],
  };
  return results.map((result) => (result.success ? { success: false, errors: [rolledBack] } : result));
}

/** In collections an error has a statusCode where elsewhere it has an errorCode. */
function attempt(work: () => string): SaveResult {
  try {
    return { id: work(), success: true, errors: [] };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { errorCode: statusCode, message, fields = [] } = error;
    return { success: false, errors: [{ statusCode, message, fields }] };
  }
}
