import { loadXmlParser } from './loadXmlParser.ts';
import type { ProblemReporter } from './problemReporter.ts';
import type { XmlElement } from './xmlElement.ts';
import { childrenOf, isElement, strayTextOf, tagOf, textOf, type XmlNode } from './xmlNode.ts';

/** What stands directly below `<Profile>`: elements to read, and the number of those to leave out, by name. */
export interface ProfileXml {
  readonly elements: readonly XmlElement[];
  readonly otherElements: ReadonlyMap<string, number>;
}

interface ProfileText {
  readonly text: string;
  readonly reporter: ProblemReporter;
  /** Names of the elements to read. */
  readonly wanted: ReadonlySet<string>;
}

interface ParsedText extends ProfileText {
  /** Offset of an element in the text. */
  indexOf(node: XmlNode): number;
}

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const RETRIEVE = 'Retrieve the profile from the org again and save it as it comes.';

/** Reads a profile's XML in any order of elements; null when it is none. Linear in the length of the text. */
export function parseProfileXml(source: ProfileText): ProfileXml | null {
  const { parse, indexOf } = loadXmlParser();
  const parsed = parse(source.text);
  if ('message' in parsed) {
    source.reporter.report({ index: parsed.index, keyPath: '', message: parsed.message, fix: RETRIEVE });
    return null;
  }
  const root = parsed.nodes.find(isElement)!;
  return isProfile(root, { ...source, indexOf }) ? readChildren(root, { ...source, indexOf }) : null;
}

function isProfile(root: XmlNode, { reporter, indexOf }: ParsedText): boolean {
  const attributes = root[':@'] as XmlNode | undefined;
  // Hand-written files may lack the namespace; another one means that this is another kind of file.
  const namespace = attributes?.['@_xmlns'] ?? NAMESPACE;
  if (tagOf(root) === 'Profile' && namespace === NAMESPACE) return true;
  const message = `The root element is <${tagOf(root)}>, not <Profile> of the Metadata API.`;
  const fix = 'Give a profile in source format, as "sf project retrieve start" writes it.';
  reporter.report({ index: indexOf(root), keyPath: '', message, fix });
  return false;
}

function readChildren(root: XmlNode, source: ParsedText): ProfileXml {
  const elements: XmlElement[] = [];
  const otherElements = new Map<string, number>();
  refuseStrayText(root, source);
  for (const node of childrenOf(root)) {
    if (!isElement(node)) continue;
    const tag = tagOf(node);
    if (source.wanted.has(tag)) elements.push(toElement(node, source));
    else {
      refuseStrayText(node, source);
      otherElements.set(tag, (otherElements.get(tag) ?? 0) + 1);
    }
  }
  return { elements, otherElements };
}

function toElement(node: XmlNode, source: ParsedText): XmlElement {
  const name = tagOf(node);
  const index = source.indexOf(node);
  refuseStrayText(node, source);
  const children = childrenOf(node).filter(isElement);
  const text = children.length > 0 ? '' : textOf(node);
  if (text === null) {
    const message = `<${name}> has an entity that XML does not know.`;
    source.reporter.report({ index, keyPath: name, message, fix: 'Write & as &amp;.' });
  }
  return { name, index, text: text ?? '', children: children.map((child) => toElement(child, source)) };
}

function refuseStrayText(node: XmlNode, { text, reporter, indexOf }: ParsedText): void {
  const stray = strayTextOf(node);
  if (stray === null) return;
  const shown = JSON.stringify(stray.length > 40 ? `${stray.slice(0, 40)}…` : stray);
  const message = `The text ${shown} stands between the elements of <${tagOf(node)}>.`;
  const start = indexOf(node);
  const index = reporter.problems.length < MOST_SEARCHES ? findStrayText(text, stray, start) : start;
  reporter.report({ index, keyPath: tagOf(node), message, fix: 'Remove the text.' });
}

/** A search may go through the whole text: from so many problems on, the element's own place is near enough. */
const MOST_SEARCHES = 20;

/** The parser keeps no place for texts: the first such text from `start` on that comes right after an element. */
function findStrayText(text: string, stray: string, start: number): number {
  const line = stray.slice(0, stray.search(/[\r\n]|$/));
  for (let index = text.indexOf(line, start); index >= 0; index = text.indexOf(line, index + 1)) {
    if (/>\s*$/.test(text.slice(Math.max(start, index - 200), index))) return index;
  }
  return start;
}
