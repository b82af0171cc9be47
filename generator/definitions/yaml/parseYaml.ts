import { type Document, LineCounter, type ParsedNode, parseDocument } from 'yaml';

export interface ParsedYaml {
  readonly document: Document.Parsed<ParsedNode>;
  readonly lines: LineCounter;
}

/**
 * Parses one document by the YAML 1.2 core schema: `no` and `on` are text, dates are text. Duplicate keys, aliases and
 * merge keys are left to `readDocument`, which takes linear time for them.
 */
export function parseYaml(text: string): ParsedYaml {
  const document = parseDocument(text, {
    // 'silent' would also keep silent about a second document.
    logLevel: 'error',
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: false,
    version: '1.2',
  });
  return { document, lines: countLines(text) };
}

/** The parser's own count leaves out line ends in what it did not expect, e.g. after a carriage return on its own. */
function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return lines;
}
