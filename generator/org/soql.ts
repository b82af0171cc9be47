declare const soqlText: unique symbol;

/** SOQL whose every value went through `soql`; a plain string does not pass for it. */
export type Soql = string & { readonly [soqlText]: true };

type SoqlValue = string | number | boolean | null | Date;

/** What may stand in a `${…}` of `soql`: one value, or a list for IN. */
export type SoqlParameter = SoqlValue | readonly SoqlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/**
 * Builds SOQL in which values stay values: text is quoted and escaped, lists become `('a','b')`.
 * `soql\`SELECT Id FROM User WHERE Username IN ${names}\``. An empty list matches nothing.
 * Escapes are those of the SOQL and SOSL Reference, "Quoted String Escape Sequences".
 */
export function soql(parts: TemplateStringsArray, ...values: readonly SoqlParameter[]): Soql {
  return parts.reduce((text, part, index) => text + literal(values[index - 1] ?? null) + part) as Soql;
}

function literal(value: SoqlParameter): string {
  return isList(value) ? listLiteral(value) : valueLiteral(value);
}

/** SOQL has no empty list, and no row has an empty Id or Name: a list of one empty string matches nothing. */
function listLiteral(values: readonly SoqlValue[]): string {
  return `(${(values.length === 0 ? [''] : values).map(valueLiteral).join(',')})`;
}

function valueLiteral(value: SoqlValue): string {
  if (typeof value === 'string') return `'${escapeText(value)}'`;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`SOQL has no number ${value}.`);
  return String(value);
}

/** Characters that SOQL has no escape for and that no name holds are refused rather than passed on. */
function escapeText(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
  return value.replace(/[\\'"\u0000-\u001f\u007f]/g, (character) => {
    const escaped = ESCAPES[character];
    if (escaped === undefined) throw new RangeError('A control character cannot stand in a SOQL value.');
    return escaped;
  });
}

function isList(value: SoqlParameter): value is readonly SoqlValue[] {
  return Array.isArray(value);
}
