import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { allowedValues } from './allowedValues.ts';
import { developerNameRule } from './developerNameRule.ts';
import { maxLength } from './maxLength.ts';
import { notFound } from './notFound.ts';

const knownParent: ComponentRule = ({ body }, org) => {
  const parent = textOf(body, 'parentRole');
  const roles = org.records.all('UserRole').map((row) => String(row['DeveloperName']).toLowerCase());
  return parent === undefined || roles.includes(parent.toLowerCase())
    ? undefined
    : notFound('parentRole', 'Role', parent);
};

/** Metadata API Developer Guide, RoleOrTerritory. */
const ACCESS_LEVELS = ['Read', 'Edit', 'None'];

export const roleRules: readonly ComponentRule[] = [
  developerNameRule,
  maxLength({ element: 'name', label: 'Label', length: 80 }),
  ...['caseAccessLevel', 'contactAccessLevel', 'opportunityAccessLevel'].map((element) =>
    allowedValues({ element, values: ACCESS_LEVELS }),
  ),
  knownParent,
];
