import { mayField } from '../access/dataAccess.ts';
import { ApiError } from '../http/apiError.ts';
import type { FieldDescription, ObjectDescription, OrgState } from '../state/orgState.ts';
import { isRecordId, toLongId } from '../state/recordId.ts';
import type { DataCall } from './dataCall.ts';

type Value = string | number | boolean | null;
export type Fields = Record<string, Value>;

/** The fields of a body by their own names and in their stored form, or the error that the API gives for the first bad one. */
export function checkedFields(
  call: DataCall,
  object: ObjectDescription,
  body: Readonly<Record<string, unknown>>,
): Fields {
  const given = Object.entries(body).filter(([name]) => name !== 'attributes' && name.toLowerCase() !== 'id');
  const fields = given.map(([name, value]) => ({ field: findField(call, object, name), value }));
  const readOnly = fields
    .filter(({ field }) => !mayField(call.access, object, field).edit)
    .map(({ field }) => field.name);
  if (readOnly.length > 0) throw notWritable(readOnly);
  return Object.fromEntries(fields.map(({ field, value }) => [field.name, checkedValue(call.org, field, value)]));
}

function findField(call: DataCall, object: ObjectDescription, name: string): FieldDescription {
  const field = object.fields.find((other) => other.name.toLowerCase() === name.toLowerCase());
  if (field !== undefined && mayField(call.access, object, field).read) return field;
  throw new ApiError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
}

function notWritable(names: readonly string[]): ApiError {
  const advice =
    'Please check the security settings of this field and verify that it is read/write for your profile or permission set.';
  const message = `Unable to create/update fields: ${names.join(', ')}. ${advice}`;
  return new ApiError('INVALID_FIELD_FOR_INSERT_UPDATE', message, { fields: names });
}

function checkedValue(org: OrgState, field: FieldDescription, value: unknown): Value {
  if (value === null || value === '') return null;
  if (field.type === 'boolean') return checkedBoolean(field, value);
  if (/^(int|double|currency|percent)$/.test(field.type)) return checkedNumber(field, value);
  if (typeof value !== 'string' && typeof value !== 'number') throw notReadable(field, value);
  return field.type === 'reference' ? checkedReference(org, field, String(value)) : checkedText(field, String(value));
}

function checkedText(field: FieldDescription, text: string): string {
  if (field.type === 'email' && !isEmail(text)) {
    throw new ApiError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, {
      fields: [field.name],
    });
  }
  if (field.length === 0 || text.length <= field.length) return text;
  const message = `${field.label}: data value too large: ${text} (max length=${field.length})`;
  throw new ApiError('STRING_TOO_LONG', message, { fields: [field.name] });
}

function checkedBoolean(field: FieldDescription, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw notReadable(field, value);
}

function checkedNumber(field: FieldDescription, value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw notReadable(field, value);
}

function notReadable(field: FieldDescription, value: unknown): ApiError {
  const kind = typeof value === 'object' ? 'START_OBJECT' : 'VALUE_STRING';
  return new ApiError(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${field.type} from ${kind} value ${String(value)}`,
  );
}

/** Ids of another type are malformed, well-formed ids of nothing are invalid cross references. */
function checkedReference(org: OrgState, field: FieldDescription, text: string): string {
  const prefixes = field.referenceTo.flatMap((type) => org.objects.get(type)?.keyPrefix ?? []);
  if (!isRecordId(text) || (prefixes.length > 0 && !prefixes.includes(text.slice(0, 3)))) {
    throw new ApiError('MALFORMED_ID', `${field.label}: id value of incorrect type: ${text}`, { fields: [field.name] });
  }
  const exists = prefixes.length === 0 || field.referenceTo.some((type) => org.records.get(type, text) !== undefined);
  if (exists) return toLongId(text);
  throw new ApiError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', { fields: [] });
}

/** Salesforce asks for one @ between a local part and a domain with a dot (Salesforce Help 000383664 and RFC 2822 without quoting). */
export function isEmail(text: string): boolean {
  return /^[\w.!#$%&'*/=?^+`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text);
}
