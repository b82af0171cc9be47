import { parseXml } from '../schema/parseXml.ts';
import type { XmlElement } from '../schema/xmlElement.ts';
import type { Problem } from '../shared/problem.ts';
import { GENERATE_FIX } from './generateFix.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

export interface UserElements {
  readonly elements: readonly XmlElement[];
  readonly problems: readonly Problem[];
}

/** The children of `<User>` in order, with their places; or what keeps `text` from being a user file. */
export function parseUserXml(file: string, text: string): UserElements {
  const parsed = parseXml(text);
  if (!parsed.ok)
    return { elements: [], problems: [problemAt(file, parsed, `Not readable as XML: ${parsed.message}`)] };
  const { root, namespace } = parsed;
  const nested = root.children.filter(({ children }) => children.length > 0);
  const faults: readonly (string | null)[] = [
    root.name === 'User' ? null : `The root element is <${root.name}>, not <User>.`,
    namespace === NAMESPACE || root.name !== 'User' ? null : `<${root.name}> lacks xmlns="${NAMESPACE}".`,
    root.text.trim() === '' ? null : 'Text outside of an element.',
  ];
  return {
    elements: root.children,
    problems: [
      ...faults.flatMap((message) => (message === null ? [] : [problemAt(file, root, message)])),
      ...nested.map((element) => problemAt(file, element, `<${element.name}> holds more than text.`)),
    ],
  };
}

/** The parser knows no column for some faults. */
function problemAt(file: string, { line, column }: { line: number; column: number }, message: string): Problem {
  return { position: { file, line, column: column || 1 }, keyPath: '', message, fix: GENERATE_FIX };
}
