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
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    // 'silent' would also keep silent about a second document.
    logLevel: 'error',
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: false,
    version: '1.2',
  });
  return { document, lines };
}
