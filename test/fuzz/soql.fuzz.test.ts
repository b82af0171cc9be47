import { isQueryValid, parseQuery } from '@jetstreamapp/soql-parser-js';
import fc from 'fast-check';
import { soql } from '../../generator/org/soql.ts';
import { literalValue } from '../../org-simulator/soql/literal.ts';
import { readQuery } from '../../org-simulator/soql/readQuery.ts';
import { anyText } from './anyText.ts';
import { fuzz } from './fuzz.ts';

/**
 * `soql` refuses control characters without an escape. Line and paragraph separators are beyond the parser of the tests,
 * not beyond SOQL; no definition can hold one.
 */
const value = anyText.map((text) => text.replace(/(?![\n\r\t\b\f])[\p{Cc}\p{Zl}\p{Zp}]/gu, ''));

const conditionsOf = (text: string) => {
  const { where, ...rest } = readQuery(text);
  return { where: where as unknown as Condition, rest };
};

interface Condition {
  readonly left: { readonly field: string; readonly operator: string; readonly value: string | readonly string[] };
  readonly right?: unknown;
}

describe('soql', () => {
  fuzz(
    'soql: a value comes back exactly',
    fc.property(value, (text) => {
      const query = soql`SELECT Id FROM User WHERE Username = ${text}`;
      expect(isQueryValid(query)).toBe(true);
      const { where, rest } = conditionsOf(query);
      expect(rest).toEqual(conditionsOf("SELECT Id FROM User WHERE Username = 'x'").rest);
      expect(where.right).toBeUndefined();
      expect(where.left).toMatchObject({ field: 'Username', operator: '=' });
      expect(literalValue(String(where.left.value))).toBe(text);
    }),
  );

  fuzz(
    'soql: a list matches its values only',
    fc.property(fc.array(value, { maxLength: 5 }), (texts) => {
      const query = soql`SELECT Id FROM User WHERE Username IN ${texts} AND IsActive = ${true}`;
      const { where } = parseQuery(query) as unknown as { where: Condition };
      expect(where.left).toMatchObject({ field: 'Username', operator: 'IN' });
      const found = (where.left.value as readonly string[]).map(literalValue);
      expect(found).toEqual(texts.length === 0 ? [''] : texts);
      expect(where.right).toMatchObject({ left: { field: 'IsActive', value: 'TRUE' } });
    }),
  );
});
