import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { findXmlMistake } from './findXmlMistake.ts';
import type { XmlElement } from './xmlElement.ts';

/** Characters. */
const LONGEST_MESSAGE = 300;

export type XmlParseResult =
  | { readonly ok: true; readonly root: XmlElement; readonly namespace: string | null }
  | { readonly ok: false; readonly message: string; readonly line: number; readonly column: number };

/** What fast-xml-parser gives with `preserveOrder`: one key for the tag, `:@` for attributes, a symbol for the place. */
interface OrderedNode {
  readonly [key: string]: unknown;
  readonly [key: symbol]: { readonly startIndex: number } | undefined;
}

const META = XMLParser.getMetaDataSymbol() as symbol;
const TEXT = '#text';
const ATTRIBUTES = ':@';
const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/**
 * Reads a whole document, keeping order and places. A document type is refused: no Salesforce file has one. Never throws.
 */
export function parseXml(source: string): XmlParseResult {
  const text = source.replace(/^\uFEFF/, '');
  const doctype = text.indexOf('<!DOCTYPE');
  if (doctype >= 0) return { ok: false, message: 'DOCTYPE is not allowed', ...placeAt(lineStarts(text), doctype) };
  const valid = XMLValidator.validate(text);
  // The validator knows no place when there is no element at all.
  if (valid !== true)
    return { ok: false, message: shorten(valid.err.msg), line: valid.err.line || 1, column: valid.err.col || 1 };
  const mistake = findXmlMistake(text);
  if (mistake !== null) return { ok: false, message: mistake.message, ...placeAt(lineStarts(text), mistake.index) };
  try {
    return parseValid(text);
  } catch (error) {
    // The parser has limits of its own, such as the depth of nesting.
    return { ok: false, message: shorten(error instanceof Error ? error.message : String(error)), line: 1, column: 1 };
  }
}

function parseValid(text: string): XmlParseResult {
  const nodes = (parser.parse(text) as readonly OrderedNode[]).filter((node) => tagOf(node) !== TEXT);
  const [root, second] = nodes;
  if (second !== undefined) {
    const { line, column } = toElement(second, { text, starts: lineStarts(text) });
    return { ok: false, message: `<${tagOf(second)}> stands beside the root element.`, line, column };
  }
  if (root === undefined) return { ok: false, message: 'Premature end of file.', line: 1, column: 1 };
  const namespace = (root[ATTRIBUTES] as Readonly<Record<string, string>> | undefined)?.['xmlns'] ?? null;
  return { ok: true, root: toElement(root, { text, starts: lineStarts(text) }), namespace };
}

interface Source {
  readonly text: string;
  readonly starts: readonly number[];
}

function toElement(node: OrderedNode, source: Source): XmlElement {
  const name = tagOf(node);
  const inside = node[name] as readonly OrderedNode[];
  const start = node[META]?.startIndex ?? 0;
  return {
    name,
    children: inside.filter((child) => tagOf(child) !== TEXT).map((child) => toElement(child, source)),
    text: inside.map((child) => (tagOf(child) === TEXT ? String(child[TEXT]) : '')).join(''),
    ...placeAt(source.starts, source.text.indexOf('>', start) + 1),
  };
}

function tagOf(node: OrderedNode): string {
  return Object.keys(node).find((key) => key !== ATTRIBUTES)!;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return starts;
}

/** Binary search: profiles have tens of thousands of lines. */
function placeAt(starts: readonly number[], index: number): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: index - starts[low]! + 1 };
}

/** The validator names all elements that are not closed, and whole names: a hostile file makes megabytes of that. */
function shorten(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)}…`;
}
