import { createRequire } from 'node:module';
import type * as FastXmlParserModule from 'fast-xml-parser';
import type { XmlNode } from './xmlNode.ts';

/** Nodes in order of the text, or what keeps it from being well-formed and at which offset. */
export type ParsedXml = { readonly nodes: readonly XmlNode[] } | { readonly message: string; readonly index: number };

type FastXmlParser = typeof FastXmlParserModule;

export interface XmlParser {
  parse(text: string): ParsedXml;
  /** Offset of the `<` of an element. */
  indexOf(node: XmlNode): number;
}

/**
 * fast-xml-parser, set up to lose nothing: loaded when a profile is read, because most runs clone none, and by
 * `require`, which takes the bundle in one file and not the ten times slower thirty sources.
 */
export function loadXmlParser(): XmlParser {
  const { XMLParser, XMLValidator }: FastXmlParser = createRequire(import.meta.url)('fast-xml-parser');
  const metadata = XMLParser.getMetaDataSymbol() as unknown as symbol;
  const parser = new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    ignoreAttributes: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    parseTagValue: false,
    processEntities: false,
    trimValues: false,
    cdataPropName: '#cdata',
  });
  return {
    parse(text) {
      // The parser repairs what it can; only the validator says what is wrong.
      const valid = XMLValidator.validate(text);
      if (valid !== true) return notWellFormed(text, valid.err);
      try {
        return { nodes: parser.parse(text) };
      } catch (error) {
        return { message: `Not well-formed XML: ${error instanceof Error ? error.message : String(error)}`, index: 0 };
      }
    },
    indexOf: (node) => (node[metadata] as { startIndex: number }).startIndex,
  };
}

function notWellFormed(text: string, { msg, line, col }: { msg: string; line?: number; col?: number }): ParsedXml {
  let start = 0;
  for (let passed = 1; passed < (line ?? 1); passed += 1) start = text.indexOf('\n', start) + 1;
  return { message: `Not well-formed XML: ${msg}`, index: start + (col ?? 1) - 1 };
}
