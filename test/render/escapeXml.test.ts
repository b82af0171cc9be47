import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { escapeXml } from '../../generator/render/escapeXml.ts';

const parser = new XMLParser({ parseTagValue: false, trimValues: false, processEntities: { maxTotalExpansions: 1e9 } });
const read = (xml: string) => String((parser.parse(xml) as { a: unknown }).a);

/** Any text that XML 1.0 can hold. */
const xmlText = fc
  .string({ unit: 'binary', maxLength: 60 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has these only
  .map((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed());

const markup = fc.array(
  fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<!--', '&amp;', '&#38;', '{{', '\r\n', 'ä', '😀', 'x'),
);

describe('escapeXml', () => {
  it('writes the five entities as Salesforce does, and everything else as it is', () => {
    expect(escapeXml(`R&D <b> "quoted" 'single' – é ä 製 😀`)).toBe(
      'R&amp;D &lt;b&gt; &quot;quoted&quot; &apos;single&apos; – é ä 製 😀',
    );
  });

  it.each([
    ['arbitrary text', xmlText],
    ['markup', markup.map((pieces) => pieces.join(''))],
  ])('is well-formed and reads back as the same text: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const xml = `<a>${escapeXml(text)}</a>`;
        expect(XMLValidator.validate(xml)).toBe(true);
        // An XML parser reads every line end as LF (XML 1.0 §2.11).
        expect(read(`${xml}`) === 'undefined' ? '' : read(xml)).toBe(text.replace(/\r\n?/g, '\n'));
      }),
      { numRuns: 500 },
    );
  });

  it('never prints a character that would end or begin an element', () => {
    fc.assert(
      fc.property(xmlText, (text) => expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/)),
    );
  });

  it.each([
    ['a\u0000b', 'U+0000'],
    ['a\u001bb', 'U+001B'],
    ['\ufffe', 'U+FFFE'],
    ['half \ud83d of a pair', 'U+D83D'],
    ['\udc00', 'U+DC00'],
  ])('refuses what XML does not have: %j', (text, character) => {
    expect(() => escapeXml(text)).toThrow(`has the character ${character}, which XML does not allow.`);
  });

  it('shows the refused text without control characters', () => {
    const message = (() => {
      try {
        return escapeXml(`\u001b[31m${'x'.repeat(500)}`);
      } catch (error) {
        return (error as Error).message;
      }
    })();

    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
    expect(message).not.toMatch(/[\u0000-\u001f]/);
    expect(message.length).toBeLessThan(200);
  });
});
