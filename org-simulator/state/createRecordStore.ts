import type { RecordStore, SObjectRecord } from './orgState.ts';
import { recordId } from './recordId.ts';
import { type VersionedTable, versionedTable } from './versionedTable.ts';

type Fields = Readonly<Record<string, string | number | boolean | null>>;

export interface SnapshotRecordStore extends RecordStore {
  snapshot(): () => void;
}

interface RecordStoreOptions {
  readonly now: () => Date;
  readonly keyPrefixOf: (type: string) => string;
  /** The user in whose name rows are written; system writes have none. */
  readonly currentUserId: () => string | null;
}

/** Rows by type. Ids are never used twice, also not after a snapshot was put back. */
export function createRecordStore(options: RecordStoreOptions): SnapshotRecordStore {
  const tables = new Map<string, VersionedTable<SObjectRecord>>();
  const sequences = new Map<string, number>();
  const tableOf = (type: string) => {
    const key = type.toLowerCase();
    const table = tables.get(key) ?? versionedTable<SObjectRecord>();
    tables.set(key, table);
    return table;
  };
  const write = (type: string, row: SObjectRecord) => {
    tableOf(type).set(row.Id.slice(0, 15), row);
    return row;
  };
  // Rows that were copied from another org have ids of their own.
  const freeId = (type: string): string => {
    const id = nextId(sequences, options.keyPrefixOf(type));
    return tableOf(type).get(id.slice(0, 15)) === undefined ? id : freeId(type);
  };
  return {
    insert: (type, fields) => write(type, newRow(freeId(type), fields, options)),
    update: (type, id, fields) => {
      const found = tableOf(type).get(id.slice(0, 15));
      if (found === undefined) throw new Error(`There is no ${type} ${id}.`);
      return write(type, Object.freeze({ ...found, ...fields, ...modification(options), Id: found.Id }));
    },
    remove: (type, id) => tableOf(type).delete(id.slice(0, 15)),
    get: (type, id) => tableOf(type).get(id.slice(0, 15)),
    all: (type) => tableOf(type).list(),
    types: () => [...tables.keys()],
    snapshot: () => snapshotAll(tables),
  };
}

function nextId(sequences: Map<string, number>, keyPrefix: string): string {
  const sequence = (sequences.get(keyPrefix) ?? 0) + 1;
  sequences.set(keyPrefix, sequence);
  return recordId(keyPrefix, sequence);
}

function newRow(id: string, fields: Fields, options: RecordStoreOptions): SObjectRecord {
  const changed = modification(options);
  const created = { CreatedDate: changed.LastModifiedDate, CreatedById: changed.LastModifiedById };
  return Object.freeze({ ...created, ...changed, ...fields, Id: typeof fields['Id'] === 'string' ? fields['Id'] : id });
}

function modification(options: RecordStoreOptions) {
  const date = toSalesforceDate(options.now());
  return { LastModifiedDate: date, LastModifiedById: options.currentUserId(), SystemModstamp: date };
}

/** `2026-11-24T12:00:00.000+0000`, the form in which the REST API writes dates with time. */
function toSalesforceDate(date: Date): string {
  return date.toISOString().replace('Z', '+0000');
}

function snapshotAll(tables: Map<string, VersionedTable<SObjectRecord>>): () => void {
  const restores = [...tables].map(([key, table]) => ({ key, restore: table.snapshot() }));
  return () => {
    const known = new Set(restores.map(({ key }) => key));
    for (const key of [...tables.keys()].filter((name) => !known.has(name))) tables.delete(key);
    for (const { restore } of restores) restore();
  };
}
