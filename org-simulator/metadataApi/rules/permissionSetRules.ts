import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { accessReferences } from './accessReferences.ts';
import { developerNameRule } from './developerNameRule.ts';
import { duplicateEntries } from './duplicateEntries.ts';
import { fieldPermissions } from './fieldPermissions.ts';
import { knownLicense } from './knownLicense.ts';
import { knownUserPermissions } from './knownUserPermissions.ts';
import { licensePermissions } from './licensePermissions.ts';
import { maxLength } from './maxLength.ts';
import { objectPermissionDependencies } from './objectPermissionDependencies.ts';
import { userPermissionDependencies } from './userPermissionDependencies.ts';

/** The licence of a permission set is chosen once (Salesforce Help, "Permission Set Considerations"). */
const licenseStays: ComponentRule = ({ body, existing }) => {
  const before = existing && textOf(existing.body, 'license');
  const wanted = textOf(body, 'license');
  if (existing === undefined || wanted === undefined || before?.toLowerCase() === wanted.toLowerCase())
    return undefined;
  return "You can't change the license of an existing permission set";
};

export const permissionSetRules: readonly ComponentRule[] = [
  developerNameRule,
  maxLength({ element: 'label', label: 'Label', length: 80 }),
  maxLength({ element: 'description', label: 'Description', length: 255 }),
  knownLicense,
  licenseStays,
  duplicateEntries,
  knownUserPermissions,
  accessReferences,
  fieldPermissions,
  licensePermissions,
  objectPermissionDependencies,
  userPermissionDependencies,
];
