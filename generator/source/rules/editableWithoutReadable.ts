import { exampleFile } from '../exampleFile.ts';
import { flagOf } from '../file/flagOf.ts';
import { textOf } from '../file/textOf.ts';
import type { SourceFound } from '../sourceFound.ts';
import type { SourceRule } from '../sourceRule.ts';

export const editableWithoutReadable: SourceRule = {
  id: 'editable-without-readable',
  title: 'A field that may be edited and not be read',
  category: 'platform',
  severity: 'warning',
  sources: ['Metadata API Developer Guide, PermissionSet, fieldPermissions'],
  controls: [],
  explanation:
    'Whoever edits a field reads it. An org either refuses the entry or grants reading as well, which a reviewer of the file does not see.',
  on: 'file',
  types: ['Profile', 'PermissionSet'],
  check({ root }) {
    return root.children.flatMap((entry): SourceFound[] => {
      if (entry.name !== 'fieldPermissions' || flagOf(entry, 'editable') !== true) return [];
      if (flagOf(entry, 'readable') !== false) return [];
      const field = textOf(entry, 'field');
      const message = `${field} is editable and not readable.`;
      const fix = 'Set <readable> to true, or <editable> to false.';
      const { line, column } = entry;
      return [{ line, column, keyPath: `fieldPermissions.${field}`, about: field, message, fix }];
    });
  },
  bad: exampleFile('permissionset', entryText(false)),
  good: exampleFile('permissionset', entryText(true)),
};

function entryText(isReadable: boolean): string {
  return `    <fieldPermissions>\n        <editable>true</editable>\n        <field>Order.Description</field>\n        <readable>${isReadable}</readable>\n    </fieldPermissions>\n    <label>Orders</label>\n`;
}
