import { entriesOf } from '../body/entriesOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { findReference } from '../components/findReference.ts';
import { developerNameRule } from './developerNameRule.ts';
import { maxLength } from './maxLength.ts';
import { notFound } from './notFound.ts';

const knownRequirements: ComponentRule = ({ body }, org) => {
  const missing = entriesOf(body, 'requiredPermission')
    .map((entry) => String(entry['customPermission']))
    .find((name) => findReference('CustomPermission', name, org) === undefined);
  return missing && notFound('customPermission', 'CustomPermission', missing);
};

export const customPermissionRules: readonly ComponentRule[] = [
  developerNameRule,
  maxLength({ element: 'label', label: 'Label', length: 80 }),
  maxLength({ element: 'description', label: 'Description', length: 255 }),
  knownRequirements,
];
