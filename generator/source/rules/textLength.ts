import { exampleFile } from '../exampleFile.ts';
import { childOf } from '../file/childOf.ts';
import type { SourceFound } from '../sourceFound.ts';
import type { SourceRule } from '../sourceRule.ts';

const LIMITS: Readonly<Record<string, number>> = { description: 255, label: 80 };

export const textLength: SourceRule = {
  id: 'text-length',
  title: 'A label or description that is too long',
  category: 'platform',
  severity: 'error',
  sources: [
    'Metadata API Developer Guide, PermissionSet, PermissionSetGroup and Profile',
    'Object Reference, PermissionSet',
  ],
  controls: [],
  explanation:
    'A label has up to 80 characters, a description of a profile, permission set or group up to 255. A longer one is refused: "Value too long".',
  on: 'file',
  types: ['Profile', 'PermissionSet', 'PermissionSetGroup', 'MutingPermissionSet'],
  check({ root }) {
    return Object.entries(LIMITS).flatMap(([name, limit]): SourceFound[] => {
      const element = childOf(root, name);
      // A line end counts once, however the file writes it.
      const length = (element?.text ?? '').replaceAll('\r\n', '\n').trim().length;
      if (element === undefined || length <= limit) return [];
      const { line, column } = element;
      const message = `The ${name} has ${length} characters, the limit is ${limit}.`;
      return [{ line, column, keyPath: name, about: null, message, fix: 'Shorten it.' }];
    });
  },
  bad: exampleFile('permissionset', `    <label>${'Orders '.repeat(12)}</label>\n`),
  good: exampleFile('permissionset', '    <label>Orders</label>\n'),
};
