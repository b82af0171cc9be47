import type { FieldDescription } from '../reading/objectDescription.ts';

type Make = (field: FieldDescription) => string | number | null;

const day = () => new Date().toISOString().slice(0, 10);
const text: Make = ({ length }) => 'verify'.slice(0, length === 0 ? undefined : length);
const number: Make = () => 0;

/** By the field types of describe (Object Reference, "Field Types"). What is not here cannot be filled. */
const VALUES: Readonly<Record<string, Make>> = {
  string: text,
  textarea: text,
  phone: () => '0',
  email: () => 'verify@example.com',
  url: () => 'https://example.com',
  int: number,
  double: number,
  currency: number,
  percent: number,
  date: day,
  datetime: () => new Date().toISOString(),
  time: () => '00:00:00.000Z',
  picklist: ({ values }) => values[0] ?? null,
  combobox: ({ values }) => values[0] ?? 'verify',
  multipicklist: ({ values }) => values[0] ?? null,
};

/** Any value of the field's type, which nobody will ever see; null when there is no telling what would do. */
export function sampleValue(field: FieldDescription): string | number | null {
  return VALUES[field.type]?.(field) ?? null;
}
