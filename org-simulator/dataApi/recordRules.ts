import type { ObjectDescription, SObjectRecord } from '../state/orgState.ts';
import type { DataCall } from './dataCall.ts';
import type { Fields } from './fieldValues.ts';

/** What one type asks for beyond its fields. Each part may throw an ApiError, or give back changed fields. */
export interface RecordRules {
  /** Calls that the object supports; all four when left out (Object Reference, Supported Calls). */
  readonly calls?: readonly ('create' | 'update' | 'delete')[];
  readonly beforeCreate?: (call: DataCall, fields: Fields) => Fields;
  readonly afterCreate?: (call: DataCall, record: SObjectRecord) => void;
  readonly beforeUpdate?: (call: DataCall, record: SObjectRecord, changes: Fields) => Fields;
  readonly afterUpdate?: (call: DataCall, record: SObjectRecord) => void;
  readonly beforeDelete?: (call: DataCall, record: SObjectRecord) => void;
  readonly afterDelete?: (call: DataCall, record: SObjectRecord) => void;
}

/** A write about to happen. */
export interface RecordTarget {
  readonly object: ObjectDescription;
  readonly rules: RecordRules;
}
