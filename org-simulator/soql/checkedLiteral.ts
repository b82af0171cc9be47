import type { FieldDescription } from '../state/orgState.ts';
import { isRecordId } from '../state/recordId.ts';
import type { Value } from './fieldPath.ts';
import { literalValue } from './literal.ts';
import { soqlError } from './soqlError.ts';

interface LiteralRule {
  readonly types: RegExp;
  readonly fits: (text: string, value: Value) => boolean;
  readonly expected: (type: string) => string;
}

const isQuoted = (text: string) => text.startsWith("'");

/** The texts are those of the query resource when a literal does not fit its field. */
const RULES: readonly LiteralRule[] = [
  {
    types: /^boolean$/,
    fits: (_, value) => typeof value === 'boolean',
    expected: () => 'boolean and should not be enclosed in quotes',
  },
  {
    types: /^(int|double|currency|percent)$/,
    fits: (text) => !isQuoted(text),
    expected: (type) => `${type} and should not be enclosed in quotes`,
  },
  {
    types: /^date(time)?$/,
    fits: (text) => !isQuoted(text),
    expected: (type) => `${type === 'date' ? type : 'dateTime'} and should not be enclosed in quotes`,
  },
  {
    types: /^(string|picklist|combobox|textarea|email|phone|url|id|reference)$/,
    fits: isQuoted,
    expected: () => 'string and should be enclosed in quotes',
  },
];

/** The value of a literal that stands beside a field, checked against the field's type. */
export function checkedLiteral(query: string, field: FieldDescription, text: string): Value {
  const value = literalValue(text);
  if (value === null) return value;
  const broken = RULES.find(({ types, fits }) => types.test(field.type) && !fits(text, value));
  if (broken !== undefined) {
    const message = `value of filter criterion for field '${field.name}' must be of type ${broken.expected(field.type)}`;
    throw soqlError(query, field.name, { code: 'INVALID_FIELD', text: message });
  }
  const isReference = field.type === 'id' || field.type === 'reference';
  if (isReference && value !== '' && !isRecordId(String(value))) {
    throw soqlError(query, field.name, { code: 'INVALID_QUERY_FILTER_OPERATOR', text: `invalid ID field: ${value}` });
  }
  return value;
}
