import type { ComponentRule } from '../components/deployedComponent.ts';
import { accessReferences } from './accessReferences.ts';
import { developerNameRule } from './developerNameRule.ts';
import { duplicateEntries } from './duplicateEntries.ts';
import { knownUserPermissions } from './knownUserPermissions.ts';
import { maxLength } from './maxLength.ts';

/** "true" means muted there, so that what permissions depend on each other turns round; that is left to the group. */
export const mutingPermissionSetRules: readonly ComponentRule[] = [
  developerNameRule,
  maxLength({ element: 'label', label: 'Label', length: 80 }),
  maxLength({ element: 'description', label: 'Description', length: 255 }),
  duplicateEntries,
  knownUserPermissions,
  accessReferences,
];
