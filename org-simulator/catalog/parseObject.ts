import type { FieldDescription, ObjectDescription } from '../state/orgState.ts';

/** What the source of a standard object says in short; `fields` is read by `parseField`. */
export interface ObjectSource {
  readonly name: string;
  readonly label?: string;
  readonly keyPrefix: string;
  /** Setup objects have neither object nor field permissions. */
  readonly setup?: boolean;
  readonly parents?: readonly string[];
  /** No object permissions of its own: access follows another object or is everybody's; fields have field-level security. */
  readonly followsOther?: boolean;
  readonly fields: string;
}

const SYSTEM_FIELDS = [
  'Id:id:18#-',
  'CreatedDate:datetime#-',
  'CreatedById:reference:18#->User',
  'LastModifiedDate:datetime#-',
  'LastModifiedById:reference:18#->User',
  'SystemModstamp:datetime#-',
].join(' ');

/** Every object of the data (not the setup) kind can be in the recycle bin. */
const DATA_FIELDS = 'IsDeleted:boolean#- ';

/** Builds the description that describe, field permissions and record rules read. */
export function parseObject(source: ObjectSource): ObjectDescription {
  const setup = source.setup ?? false;
  const text = `${SYSTEM_FIELDS} ${setup ? '' : DATA_FIELDS}${source.fields}`;
  return {
    name: source.name,
    label: source.label ?? labelOf(source.name),
    keyPrefix: source.keyPrefix,
    custom: false,
    permissionable: !setup && source.followsOther !== true,
    parents: source.parents ?? [],
    fields: text
      .trim()
      .split(/\s+/)
      .map((token) => parseField(token, setup)),
  };
}

/**
 * `Name:type:length` and marks: `!` required, `#` never writable, `-` without field-level security, `>A,B` refers to.
 * A required field has no field-level security either. Which standard fields have field-level security follows a System
 * Administrator profile that an org returned with everything (Epic-ATS/NightlyBackup, API 67).
 */
function parseField(token: string, setup: boolean): FieldDescription {
  const parts = /^(\w+):(\w+)(?::(\d+))?([!#-]*)(?:>([\w,]+))?$/.exec(token);
  if (parts === null) throw new Error(`The catalog has a field it cannot read: ${token}`);
  const [, name = '', type = '', length = '0', marks = '', targets = ''] = parts;
  const required = marks.includes('!');
  return {
    name,
    label: labelOf(name),
    type,
    length: Number(length),
    required,
    permissionable: !setup && !required && !marks.includes('-'),
    calculated: marks.includes('#'),
    referenceTo: targets === '' ? [] : targets.split(','),
  };
}

/** `AccountId` is labelled `Account ID`, `BillingCity` `Billing City`. */
function labelOf(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/ Id$/, ' ID');
}
