import { textsOf } from '../body/textsOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { findPermissionSet } from '../components/findPermissionSet.ts';
import { developerNameRule } from './developerNameRule.ts';
import { maxLength } from './maxLength.ts';
import { notFound } from './notFound.ts';

const knownSets: ComponentRule = ({ body }, org) => {
  const missing = textsOf(body, 'permissionSets').find((name) => findPermissionSet(name, org) === undefined);
  return missing && notFound('permissionSets', 'PermissionSet', missing);
};

const knownMutingSets: ComponentRule = ({ body }, org) => {
  const missing = textsOf(body, 'mutingPermissionSets').find(
    (name) => org.metadata.get('MutingPermissionSet', name) === undefined,
  );
  return missing && notFound('mutingPermissionSets', 'MutingPermissionSet', missing);
};

const setsOnce: ComponentRule = ({ body }) => {
  const names = textsOf(body, 'permissionSets').map((name) => name.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return (
    twice &&
    `Duplicate permissionSets in PermissionSetGroup: Field:permissionSets, value:${twice} appears more than once`
  );
};

/** "You can add up to 100 permission sets to a permission set group" (Salesforce help, platform.perm_set_groups_considerations). */
const fewSets: ComponentRule = ({ body }) =>
  textsOf(body, 'permissionSets').length > 100
    ? 'A permission set group can have up to 100 permission sets'
    : undefined;

export const permissionSetGroupRules: readonly ComponentRule[] = [
  developerNameRule,
  maxLength({ element: 'label', label: 'Label', length: 80 }),
  maxLength({ element: 'description', label: 'Description', length: 255 }),
  knownSets,
  knownMutingSets,
  setsOnce,
  fewSets,
];
