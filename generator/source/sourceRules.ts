import { appReference } from './rules/appReference.ts';
import { clientCredentialsHalves } from './rules/clientCredentialsHalves.ts';
import { duplicateEntry } from './rules/duplicateEntry.ts';
import { editableWithoutReadable } from './rules/editableWithoutReadable.ts';
import { invalidLoginHours } from './rules/invalidLoginHours.ts';
import { invalidLoginRange } from './rules/invalidLoginRange.ts';
import { literalSecret } from './rules/literalSecret.ts';
import { malformedXml } from './rules/malformedXml.ts';
import { objectPermissionDependency } from './rules/objectPermissionDependency.ts';
import { orgBoundApp } from './rules/orgBoundApp.ts';
import { profileLicenseMissing } from './rules/profileLicenseMissing.ts';
import { runAsUserMissing } from './rules/runAsUserMissing.ts';
import { secretRotation } from './rules/secretRotation.ts';
import { selfAuthorizedApp } from './rules/selfAuthorizedApp.ts';
import { textLength } from './rules/textLength.ts';
import { userFile } from './rules/userFile.ts';
import type { SourceRule } from './sourceRule.ts';

/** Every rule over metadata files alone. A new one is a file, a line here, and its id in policy/sourceRuleIds.ts. */
export const SOURCE_RULES: readonly SourceRule[] = [
  malformedXml,
  userFile,
  duplicateEntry,
  objectPermissionDependency,
  editableWithoutReadable,
  textLength,
  invalidLoginRange,
  invalidLoginHours,
  profileLicenseMissing,
  literalSecret,
  orgBoundApp,
  secretRotation,
  selfAuthorizedApp,
  appReference,
  clientCredentialsHalves,
  runAsUserMissing,
];
