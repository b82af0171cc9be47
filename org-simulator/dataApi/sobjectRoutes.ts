import { mayField, mayObject } from '../access/dataAccess.ts';
import { isToolingOnly } from '../catalog/isToolingOnly.ts';
import { ApiError } from '../http/apiError.ts';
import { fieldValue } from '../soql/fieldPath.ts';
import { attributes } from '../soql/selection.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { ObjectDescription, SObjectRecord } from '../state/orgState.ts';
import { bodyOf } from './bodyOf.ts';
import type { DataAnswer, DataCall, DataRequest, DataRoute } from './dataCall.ts';
import { describeBriefly, describeFully } from './describeObject.ts';
import { createRecord, deleteRecord, existing, targetOf, updateRecord } from './writeRecord.ts';

const TYPE = '^/(?:tooling/)?sobjects/([\\w]+)';

/** Single records and descriptions of objects. */
export const sobjectRoutes: readonly DataRoute[] = [
  { method: 'GET', path: /^\/(?:tooling\/)?sobjects\/?$/i, answer: listObjects },
  {
    method: 'GET',
    path: new RegExp(`${TYPE}/describe/?$`, 'i'),
    answer: (call, _, [type = '']) => ok(describeFully(call, targetOf(call, type).object)),
  },
  { method: 'GET', path: new RegExp(`${TYPE}/?$`, 'i'), answer: basicInfo },
  { method: 'POST', path: new RegExp(`${TYPE}/?$`, 'i'), answer: create },
  { method: 'GET', path: new RegExp(`${TYPE}/([^/]+)/?$`, 'i'), answer: read },
  { method: 'PATCH', path: new RegExp(`${TYPE}/([^/]+)/?$`, 'i'), answer: update },
  { method: 'DELETE', path: new RegExp(`${TYPE}/([^/]+)/?$`, 'i'), answer: remove },
  { method: 'GET', path: new RegExp(`${TYPE}/(\\w+)/([^/]+)$`, 'i'), answer: readByKey },
  { method: 'PATCH', path: new RegExp(`${TYPE}/(\\w+)/([^/]+)$`, 'i'), answer: upsert },
];

function ok(body: unknown): DataAnswer {
  return { status: 200, body };
}

function listObjects(call: DataCall): DataAnswer {
  const visible = call.org.objects
    .all()
    .filter((object) => !isToolingOnly(object.name) && mayObject(call.access, object, 'PermissionsRead'));
  return ok({ encoding: 'UTF-8', maxBatchSize: 200, sobjects: visible.map((object) => describeBriefly(call, object)) });
}

function basicInfo(call: DataCall, _request: DataRequest, [type = '']: readonly string[]): DataAnswer {
  return ok({ objectDescribe: describeBriefly(call, targetOf(call, type).object), recentItems: [] });
}

function create(call: DataCall, request: DataRequest, [type = '']: readonly string[]): DataAnswer {
  const record = createRecord(call, type, bodyOf(request.body));
  const location = `${call.base}/sobjects/${targetOf(call, type).object.name}/${record.Id}`;
  return { status: 201, body: { id: record.Id, success: true, errors: [] }, headers: { location } };
}

function read(call: DataCall, request: DataRequest, [type = '', id = '']: readonly string[]): DataAnswer {
  const target = targetOf(call, type);
  return ok(recordBody(call, target.object, { record: existing(call, target, id), only: request.query.get('fields') }));
}

function recordBody(
  call: DataCall,
  object: ObjectDescription,
  { record, only }: { record: SObjectRecord; only: string | null },
) {
  const asked = only?.split(',').map((name) => name.trim().toLowerCase());
  const fields = object.fields.filter((field) => mayField(call.access, object, field).read);
  const unknown = asked?.find((name) => !fields.some((field) => field.name.toLowerCase() === name));
  if (unknown !== undefined)
    throw new ApiError('INVALID_FIELD', `No such column '${unknown}' on entity '${object.name}'`);
  const chosen = fields.filter(({ name }) => asked === undefined || asked.includes(name.toLowerCase()));
  const values = chosen.map((field) => [field.name, fieldValue(record, field)]);
  return { attributes: attributes(call, object.name, record.Id), ...Object.fromEntries(values), Id: record.Id };
}

function update(call: DataCall, request: DataRequest, [type = '', id = '']: readonly string[]): DataAnswer {
  updateRecord(call, { type, id }, bodyOf(request.body));
  return { status: 204 };
}

function remove(call: DataCall, _request: DataRequest, [type = '', id = '']: readonly string[]): DataAnswer {
  deleteRecord(call, { type, id });
  return { status: 204 };
}

function readByKey(call: DataCall, request: DataRequest, parts: readonly string[]): DataAnswer {
  const { object, found } = findByKey(call, parts);
  if (found.length === 0) throw new ApiError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
  return ok(recordBody(call, object, { record: found[0]!, only: request.query.get('fields') }));
}

/** Creates or updates by an external id field: 201 and 200 since API 46.0 (REST Guide, Upsert a Record Using an External ID). */
function upsert(call: DataCall, request: DataRequest, parts: readonly string[]): DataAnswer {
  const { object, field, found } = findByKey(call, parts);
  if (found.length > 1)
    return { status: 300, body: found.map(({ Id }) => `${call.base}/sobjects/${object.name}/${Id}`) };
  const body = bodyOf(request.body);
  if (found.length === 1) {
    updateRecord(call, { type: object.name, id: found[0]!.Id }, body);
    return ok({ id: found[0]!.Id, success: true, errors: [], created: false });
  }
  const record = createRecord(call, object.name, { ...body, [field]: decodeURIComponent(parts[2] ?? '') });
  return { status: 201, body: { id: record.Id, success: true, errors: [], created: true } };
}

function findByKey(call: DataCall, [type = '', key = '', value = '']: readonly string[]) {
  const { object } = targetOf(call, type);
  const field = object.fields.find(({ name }) => name.toLowerCase() === key.toLowerCase());
  if (field === undefined)
    throw new ApiError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${key}`, {
      status: 404,
    });
  const rows = rowsWith(call.org.records.all(object.name), field.name, decodeURIComponent(value));
  return { object, field: field.name, found: rows.filter((row) => row['IsDeleted'] !== true) };
}
