import { exampleFile } from '../exampleFile.ts';
import { childOf } from '../file/childOf.ts';
import { flagOf } from '../file/flagOf.ts';
import type { SourceRule } from '../sourceRule.ts';

export const profileLicenseMissing: SourceRule = {
  id: 'profile-license-missing',
  title: 'A custom profile that names no licence',
  category: 'platform',
  severity: 'warning',
  sources: ['Metadata API Developer Guide, Profile, userLicense'],
  controls: [],
  explanation:
    'Where the profile exists, nothing happens. Where it does not, it is created with the licence that the org takes, and the licence of a profile never changes again.',
  on: 'file',
  types: ['Profile'],
  check({ root }) {
    const custom = childOf(root, 'custom');
    if (custom === undefined || flagOf(root, 'custom') !== true || childOf(root, 'userLicense') !== undefined)
      return [];
    const { line, column } = custom;
    const message = 'The profile is a custom one and has no <userLicense>.';
    return [{ line, column, keyPath: 'custom', about: null, message, fix: 'Add <userLicense> with its licence.' }];
  },
  bad: exampleFile('profile', '    <custom>true</custom>\n'),
  good: exampleFile('profile', '    <custom>true</custom>\n    <userLicense>Salesforce</userLicense>\n'),
};
