import type { XmlElement } from '../../schema/xmlElement.ts';
import { exampleFile } from '../exampleFile.ts';
import { childOf } from '../file/childOf.ts';
import { flagOf } from '../file/flagOf.ts';
import { textOf } from '../file/textOf.ts';
import type { SourceFound } from '../sourceFound.ts';
import type { SourceRule } from '../sourceRule.ts';

const NEEDS: Readonly<Record<string, readonly string[]>> = {
  allowCreate: ['allowRead'],
  allowEdit: ['allowRead'],
  allowDelete: ['allowRead', 'allowEdit'],
  viewAllRecords: ['allowRead'],
  viewAllFields: ['allowRead'],
  modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords'],
};

const FLAGS = ['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords'];

export const objectPermissionDependency: SourceRule = {
  id: 'object-permission-dependency',
  title: 'An object permission without those that it depends on',
  category: 'platform',
  severity: 'error',
  sources: [
    'Salesforce help, "Object Permissions"',
    'public deployment logs: "Permission Create … depends on permission(s): Read …"',
  ],
  controls: [],
  explanation:
    'Creating and editing need reading, deleting needs editing, and Modify All needs them all. A deployment fails with "Permission … depends on permission(s): …". A profile may leave a permission out, which leaves it as it is in the org; only one that is taken away is found there.',
  on: 'file',
  types: ['Profile', 'PermissionSet'],
  check({ root, type }) {
    const entries = root.children.filter(({ name }) => name === 'objectPermissions');
    return entries.flatMap((entry) =>
      Object.entries(NEEDS).flatMap(([flag, needs]) => checkFlag(entry, flag, missingIn(entry, needs, type))),
    );
  },
  bad: exampleFile('permissionset', `    <label>Orders</label>\n${entryText(['allowCreate'])}`),
  good: exampleFile('permissionset', `    <label>Orders</label>\n${entryText(['allowCreate', 'allowRead'])}`),
};

/** What a profile does not say stays as it is in the org; what a permission set does not say is off. */
function missingIn(entry: XmlElement, needs: readonly string[], type: string): readonly string[] {
  // Records of big objects are deleted and never edited (jongpie/NebulaLogger, LogEntryArchive__b).
  const isBigObject = textOf(entry, 'object').endsWith('__b');
  return needs.filter((needed) => {
    if (isBigObject && needed === 'allowEdit') return false;
    const flag = flagOf(entry, needed);
    return type === 'Profile' || childOf(entry, needed) !== undefined ? flag === false : flag === null;
  });
}

function checkFlag(entry: XmlElement, flag: string, missing: readonly string[]): readonly SourceFound[] {
  if (missing.length === 0 || flagOf(entry, flag) !== true) return [];
  const { line, column } = childOf(entry, flag)!;
  const object = textOf(entry, 'object');
  const message = `<${flag}> of ${object} depends on ${missing.map((name) => `<${name}>`).join(', ')}.`;
  const fix = `Set ${missing.length === 1 ? 'it' : 'them'} to true, or <${flag}> to false.`;
  return [{ line, column, keyPath: `objectPermissions.${object}.${flag}`, about: object, message, fix }];
}

function entryText(on: readonly string[]): string {
  const flags = FLAGS.map((flag) => `        <${flag}>${on.includes(flag)}</${flag}>\n`).join('');
  return `    <objectPermissions>\n${flags}        <object>Order</object>\n        <viewAllRecords>false</viewAllRecords>\n    </objectPermissions>\n`;
}
