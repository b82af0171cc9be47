import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
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

export const roleRules: readonly ComponentRule[] = [
  developerNameRule,
  maxLength({ element: 'name', label: 'Label', length: 80 }),
  knownParent,
];
