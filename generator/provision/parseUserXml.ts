import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Problem } from '../shared/problem.ts';
import { GENERATE_FIX } from './generateFix.ts';
import type { XmlElement } from './xmlElement.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const METADATA = XMLParser.getMetaDataSymbol() as unknown as symbol;

type Node = Readonly<Record<string | symbol, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  commentPropName: '#comment',
});

/** The children of `<User>` in order, with their places; or what keeps `text` from being a user file. */
export function parseUserXml(
  file: string,
  text: string,
): { elements: readonly XmlElement[]; problems: readonly Problem[] } {
  const fail = (line: number, column: number, message: string) => ({
    elements: [],
    problems: [{ position: { file, line, column }, keyPath: '', message, fix: GENERATE_FIX }],
  });
  // A document type could define entities; no Metadata API file has one.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return fail(1, 1, 'A document type declaration has no place in a user file.');
  const valid = XMLValidator.validate(text);
  if (valid !== true) return fail(valid.err.line, valid.err.col || 1, `Not well-formed XML: ${valid.err.msg}`);
  const root = (parser.parse(text) as Node[]).find((node) => isElement(tagOf(node)));
  if (!root || tagOf(root) !== 'User')
    return fail(1, 1, `The root element is <${root ? tagOf(root) : ''}>, not <User>.`);
  if ((root[':@'] as Node | undefined)?.['@_xmlns'] !== NAMESPACE)
    return fail(1, 1, `<User> lacks xmlns="${NAMESPACE}".`);
  return readChildren({ file, text, nodes: root['User'] as readonly Node[] });
}

interface Children {
  readonly file: string;
  readonly text: string;
  readonly nodes: readonly Node[];
}

function readChildren({ file, text, nodes }: Children) {
  const elements: XmlElement[] = [];
  const problems: Problem[] = [];
  for (const node of nodes) {
    const name = tagOf(node);
    if (name === '#text' && String(node[name]).trim() !== '') {
      problems.push({
        position: { file, line: 1, column: 1 },
        keyPath: '',
        message: 'Text outside of an element.',
        fix: GENERATE_FIX,
      });
    }
    if (!isElement(name)) continue;
    const place = placeOf(text, (node[METADATA] as { startIndex: number }).startIndex);
    const content = node[name] as readonly Node[];
    if (node[':@'] !== undefined || content.some((child) => isElement(tagOf(child)))) {
      const message = `<${name}> holds more than text.`;
      problems.push({ position: { file, ...place }, keyPath: name, message, fix: GENERATE_FIX });
    }
    elements.push({ name, text: content.map((child) => String(child['#text'] ?? '')).join(''), ...place });
  }
  return { elements, problems };
}

function tagOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function isElement(tag: string): boolean {
  return !tag.startsWith('#') && !tag.startsWith('?');
}

function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}
