import { KEY_ELEMENTS, TEXT_LISTS } from '../../schema/keyElements.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import { exampleFile } from '../exampleFile.ts';
import { textOf } from '../file/textOf.ts';
import type { SourceFound } from '../sourceFound.ts';
import type { SourceRule } from '../sourceRule.ts';

/** Two ranges of the same addresses with two descriptions do not contradict each other. */
const UNKEYED: readonly string[] = ['loginIpRanges'];

const ENTRY =
  '    <userPermissions>\n        <enabled>true</enabled>\n        <name>ApiEnabled</name>\n    </userPermissions>\n';

export const duplicateEntry: SourceRule = {
  id: 'duplicate-entry',
  title: 'An entry that stands in a file more than once',
  category: 'platform',
  severity: 'error',
  sources: [
    'hardisgroupcom/sfdx-hardis, deployTipsList.ts',
    'public deployment logs: "… Field:…, value:… appears more than once"',
  ],
  controls: [],
  explanation:
    'Merges leave entries twice. When they differ, nobody knows which one holds; when they say the same, some lists are refused and others are not: that is a warning.',
  on: 'file',
  types: ['Profile', 'PermissionSet', 'PermissionSetGroup', 'MutingPermissionSet'],
  check({ root }) {
    const seen = new Map<string, XmlElement>();
    return root.children.flatMap((entry): SourceFound[] => {
      const name = nameOf(entry);
      if (name === '') return [];
      const first = seen.get(`${entry.name} ${name}`);
      if (first === undefined) seen.set(`${entry.name} ${name}`, entry);
      return first === undefined ? [] : [foundTwice(name, first, entry)];
    });
  },
  bad: exampleFile('permissionset', `    <label>Orders</label>\n${ENTRY}${ENTRY}`),
  good: exampleFile('permissionset', `    <label>Orders</label>\n${ENTRY}`),
};

/** What tells an entry from the others of its list; empty for what is no entry of a list. */
function nameOf(entry: XmlElement): string {
  if (TEXT_LISTS.has(entry.name)) return entry.text.trim();
  const keys =
    Object.hasOwn(KEY_ELEMENTS, entry.name) && !UNKEYED.includes(entry.name) ? KEY_ELEMENTS[entry.name]! : [];
  return keys
    .map((key) => textOf(entry, key))
    .join(' ')
    .trim();
}

function foundTwice(name: string, first: XmlElement, again: XmlElement): SourceFound {
  const isSame = contentOf(first) === contentOf(again);
  return {
    line: again.line,
    column: again.column,
    keyPath: `${again.name}.${name}`,
    about: name,
    message: isSame
      ? `<${again.name}> of ${name} stands in line ${first.line} already.`
      : `<${again.name}> of ${name} stands in line ${first.line} already, and says something else there.`,
    fix: isSame ? 'Remove one of them.' : 'Decide which one holds, and remove the other.',
    ...(isSame ? { isDoubtful: true } : {}),
  };
}

function contentOf({ children }: XmlElement): string {
  return children
    .map(({ name, text }) => `${name}=${text.trim()}`)
    .toSorted()
    .join('\n');
}
