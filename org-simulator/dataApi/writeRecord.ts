import { mayObject } from '../access/dataAccess.ts';
import type { ObjectPermission } from '../access/userAccess.ts';
import { ApiError } from '../http/apiError.ts';
import type { SObjectRecord } from '../state/orgState.ts';
import { isRecordId } from '../state/recordId.ts';
import { rulesOf } from '../users/rulesOf.ts';
import type { DataCall } from './dataCall.ts';
import { checkedFields } from './fieldValues.ts';
import type { RecordTarget } from './recordRules.ts';

type Body = Readonly<Record<string, unknown>>;

/** Creates one record, or throws what the API answers. */
export function createRecord(call: DataCall, type: string, body: Body): SObjectRecord {
  const target = targetOf(call, type);
  assertCall(call, target, { operation: 'create', permission: 'PermissionsCreate' });
  const checked = checkedFields(call, target.object, body);
  const fields = target.rules.beforeCreate?.(call, checked) ?? checked;
  const missing = target.object.fields.filter(({ name, required }) => required && (fields[name] ?? null) === null);
  if (missing.length > 0) throw requiredMissing(missing.map(({ name }) => name));
  assertUnlocked(call);
  const owner = target.object.fields.some(({ name }) => name === 'OwnerId') ? { OwnerId: call.session.userId } : {};
  const deleted = target.object.fields.some(({ name }) => name === 'IsDeleted') ? { IsDeleted: false } : {};
  const record = call.org.actAs(call.session.userId, () =>
    call.org.records.insert(target.object.name, { ...owner, ...deleted, ...fields }),
  );
  target.rules.afterCreate?.(call, record);
  return record;
}

export function updateRecord(call: DataCall, address: RecordAddress, body: Body): SObjectRecord {
  const target = targetOf(call, address.type);
  assertCall(call, target, { operation: 'update', permission: 'PermissionsEdit' });
  const record = existing(call, target, address.id);
  const checked = checkedFields(call, target.object, body);
  const fields = target.rules.beforeUpdate?.(call, record, checked) ?? checked;
  const emptied = target.object.fields.filter(({ name, required }) => required && fields[name] === null);
  if (emptied.length > 0) throw requiredMissing(emptied.map(({ name }) => name));
  assertUnlocked(call, record.Id);
  const updated = call.org.actAs(call.session.userId, () =>
    call.org.records.update(target.object.name, record.Id, fields),
  );
  target.rules.afterUpdate?.(call, updated);
  return updated;
}

/** Data goes to the recycle bin, setup rows vanish. */
export function deleteRecord(call: DataCall, address: RecordAddress): void {
  const target = targetOf(call, address.type);
  assertCall(call, target, { operation: 'delete', permission: 'PermissionsDelete' });
  const record = existing(call, target, address.id);
  target.rules.beforeDelete?.(call, record);
  assertUnlocked(call, record.Id);
  const binned = target.object.fields.some(({ name }) => name === 'IsDeleted');
  if (binned) call.org.records.update(target.object.name, record.Id, { IsDeleted: true });
  else call.org.records.remove(target.object.name, record.Id);
  target.rules.afterDelete?.(call, record);
}

export interface RecordAddress {
  readonly type: string;
  readonly id: string;
}

/** The object and its rules; what the user may not see does not exist for him. */
export function targetOf(call: DataCall, type: string): RecordTarget {
  const object = call.org.objects.get(type);
  if (object === undefined || !mayObject(call.access, object, 'PermissionsRead')) {
    throw new ApiError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
  }
  return { object, rules: rulesOf(object.name) };
}

/** The record, or the errors for a wrong id, a foreign one and a deleted one. */
export function existing(call: DataCall, { object }: RecordTarget, id: string): SObjectRecord {
  if (!isRecordId(id)) throw new ApiError('MALFORMED_ID', `malformed id ${id}`, { fields: ['Id'] });
  const record = call.org.records.get(object.name, id);
  if (record === undefined || id.slice(0, 3) !== record.Id.slice(0, 3)) {
    throw new ApiError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
  }
  if (record['IsDeleted'] === true)
    throw new ApiError('ENTITY_IS_DELETED', 'entity is deleted', { status: 404, fields: [] });
  return record;
}

function assertCall(
  call: DataCall,
  { object, rules }: RecordTarget,
  { operation, permission }: { operation: 'create' | 'update' | 'delete'; permission: ObjectPermission },
): void {
  const participle = { create: 'inserted', update: 'updated', delete: 'deleted' }[operation];
  const refused = new ApiError(
    'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    `entity type cannot be ${participle}: ${object.label}`,
    { fields: [] },
  );
  if (!(rules.calls ?? ['create', 'update', 'delete']).includes(operation)) throw refused;
  if (mayObject(call.access, object, permission)) return;
  if (operation === 'create') throw refused;
  throw new ApiError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', {
    status: 403,
    fields: [],
  });
}

function assertUnlocked(call: DataCall, id?: string): void {
  if (!call.takeRowLock()) return;
  const record = id === undefined ? '1 records' : `this record or 1 records: ${id}`;
  throw new ApiError('UNABLE_TO_LOCK_ROW', `unable to obtain exclusive access to ${record}`, { fields: [] });
}

function requiredMissing(names: readonly string[]): ApiError {
  return new ApiError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, {
    fields: names,
  });
}
