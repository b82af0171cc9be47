import type { ComponentRule } from '../components/deployedComponent.ts';
import { accessReferences } from './accessReferences.ts';
import { defaultAppStays } from './defaultAppStays.ts';
import { duplicateEntries } from './duplicateEntries.ts';
import { fieldPermissions } from './fieldPermissions.ts';
import { knownUserPermissions } from './knownUserPermissions.ts';
import { licensePermissions } from './licensePermissions.ts';
import { loginHours } from './loginHours.ts';
import { loginIpRanges } from './loginIpRanges.ts';
import { maxLength } from './maxLength.ts';
import { objectPermissionDependencies } from './objectPermissionDependencies.ts';
import { profileLicense } from './profileLicense.ts';
import { userPermissionDependencies } from './userPermissionDependencies.ts';

export const profileRules: readonly ComponentRule[] = [
  maxLength({ element: 'description', label: 'Description', length: 255 }),
  ...profileLicense,
  duplicateEntries,
  knownUserPermissions,
  accessReferences,
  fieldPermissions,
  licensePermissions,
  objectPermissionDependencies,
  userPermissionDependencies,
  defaultAppStays,
  loginIpRanges,
  loginHours,
];
