import { isQueryValid, parseQuery } from '@jetstreamapp/soql-parser-js';
import fc from 'fast-check';
import { soql } from '../../generator/org/soql.ts';

const UNESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads a quoted SOQL string as the platform does; null when the quotes do not enclose it all. */
function readLiteral(literal: string): string | null {
  const match = /^'((?:[^'\\]|\\.)*)'$/s.exec(literal);
  return match === null ? null : match[1]!.replace(/\\(.)/gs, (_, letter: string) => UNESCAPED[letter] ?? letter);
}

/** Everything but control characters that SOQL has no escape for. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom("'", '\\', '"', '\n', '\r', '\t', '%', '_', '}', ')'),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    ),
  })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that `soql` refuses.
  .filter((value) => !/[\u0000-\u0007\u000b\u000e-\u001f\u007f]/.test(value));

describe('soql', () => {
  it('keeps every text inside its quotes, and loses nothing of it', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(readLiteral(soql`${value}`)).toBe(value);
      }),
    );
  });

  it('stays one comparison for a parser that we did not write', () => {
    fc.assert(
      fc.property(
        fc.constantFrom("' OR Name != '", "\\' OR Id != '", "x' LIMIT 1 --", '\\', "a'b", '"', ') OR ('),
        (value) => {
          const parsed = parseQuery(soql`SELECT Id FROM User WHERE Username = ${value}`);
          expect(parsed.where).toMatchObject({ left: { field: 'Username', operator: '=', literalType: 'STRING' } });
          expect(parsed.where).not.toHaveProperty('right');
          expect(parsed.limit).toBeUndefined();
        },
      ),
    );
  });

  it('writes lists for IN, an empty one too, so that it matches nothing', () => {
    expect(soql`SELECT Id FROM User WHERE Alias IN ${['a', "b'c"]}`).toBe(
      "SELECT Id FROM User WHERE Alias IN ('a','b\\'c')",
    );
    const empty = soql`SELECT Id FROM User WHERE Alias IN ${[]}`;
    expect(empty).toBe("SELECT Id FROM User WHERE Alias IN ('')");
    expect(isQueryValid(empty)).toBe(true);
  });

  it('writes numbers, booleans, null and times as SOQL has them', () => {
    const time = new Date('2026-11-24T12:00:00Z');
    expect(soql`WHERE a = ${1} AND b = ${true} AND c = ${null} AND d > ${time}`).toBe(
      'WHERE a = 1 AND b = true AND c = null AND d > 2026-11-24T12:00:00.000Z',
    );
    expect(() => soql`WHERE a = ${Number.NaN}`).toThrow('SOQL has no number NaN');
  });

  it.each(['\u0000', '\u0007', '\u001b', '\u007f'])('refuses the control character %j', (character) => {
    expect(() => soql`WHERE Name = ${`a${character}b`}`).toThrow('control character');
  });
});
