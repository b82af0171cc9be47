import type { FieldSource, ObjectSource } from './objectSource.ts';
import { STANDARD_OBJECTS, SYSTEM_FIELDS } from './standardObjects.ts';

const SYSTEM = fieldsOf(SYSTEM_FIELDS, 'required', 'belongs to the system');
const byName = new Map([...STANDARD_OBJECTS.keys()].map((name) => [name.toLowerCase(), name]));

/** What Salesforce's documentation says of a standard object; of any other, the fields that every object has. */
export function knownObject(name: string): ObjectSource {
  const standard = byName.get(name.toLowerCase()) ?? name;
  const { required = '', without = '', readOnly = '', parents = '' } = STANDARD_OBJECTS.get(standard) ?? {};
  const fields = [
    ...SYSTEM,
    ...fieldsOf(required, 'required', 'is required'),
    ...fieldsOf(without, 'without', 'has no permissions of its own'),
    ...fieldsOf(readOnly, 'read-only', 'is set by Salesforce'),
  ];
  return {
    name: standard,
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
    parents: namesIn(parents),
    folder: null,
    isDefined: false,
  };
}

function fieldsOf(names: string, kind: FieldSource['kind'], because: string): readonly FieldSource[] {
  return namesIn(names).map((name) => ({ name, kind, because }));
}

function namesIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
