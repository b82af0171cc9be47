import fc from 'fast-check';
import { parseXml } from '../../generator/schema/parseXml.ts';

function parsed(text: string) {
  const result = parseXml(text);
  if (!result.ok) throw new Error(result.message);
  return result;
}

describe('parseXml', () => {
  it('keeps order, text and places', () => {
    const { root, namespace } = parsed(
      '\uFEFF<?xml version="1.0"?>\r\n<P xmlns="urn:x">\r\n <a>1 &amp; &#xe9;</a><b/><a>2</a></P>\n',
    );
    expect(namespace).toBe('urn:x');
    expect(root.children.map(({ name, text, line, column }) => [name, text, line, column])).toEqual([
      ['a', '1 & é', 3, 5],
      ['b', '', 3, 27],
      ['a', '2', 3, 30],
    ]);
  });

  it('reads comments and CDATA as a parser should', () => {
    expect(parsed('<a><!-- > <b> -->x<![CDATA[<&]]></a>').root).toMatchObject({ text: 'x<&', children: [] });
    expect(parsed('<a><!-- &nbsp; --><![CDATA[&nbsp;]]></a>').root.text).toBe('&nbsp;');
  });

  it('reads ten thousands of escaped characters', () => {
    expect(parsed(`<a>${'<b>&amp;&lt;</b>'.repeat(20_000)}</a>`).root.children.length).toBe(20_000);
  });

  it.each([
    ['elements without an end', '<a>'.repeat(100_000)],
    ['a long name', `<a><b></${'c'.repeat(100_000)}></a>`],
  ])('says little of %s', (_, text) => {
    const result = parseXml(text);
    expect(result.ok ? 'well-formed' : result.message).toMatch(/^.{10,301}$/s);
  });

  it.each([
    ['<a>\n<b></c></a>', 2, 4],
    ['<a></a><b></b>', 1, 10],
    ['<a>\n<<<<<<< HEAD\n</a>', 2, 8],
    ['<a>\n<b>&nbsp;</b></a>', 2, 4],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 1, 1],
  ])('refuses %j', (text, line, column) => {
    expect(parseXml(text)).toMatchObject({ ok: false, line, column });
  });

  it('never throws, however deep or odd the text', () => {
    expect(parseXml('<a>'.repeat(20_000) + '</a>'.repeat(20_000))).toMatchObject({ ok: false });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '/', 'a', '&', ';', '"', '=', ' ', '!', '-', '?', '[') }),
        (text) => {
          parseXml(text);
        },
      ),
    );
  });

  it('refuses an empty file', () => {
    expect(parseXml('')).toMatchObject({ ok: false });
  });
});
