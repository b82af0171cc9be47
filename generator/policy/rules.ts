import type { Rule } from './rule.ts';
import { administratorPermission } from './rules/administratorPermission.ts';
import { administratorProfile } from './rules/administratorProfile.ts';
import { apiOnlyUser } from './rules/apiOnlyUser.ts';
import { apiVersion } from './rules/apiVersion.ts';
import { broadIpRange } from './rules/broadIpRange.ts';
import { certificateExpiring } from './rules/certificateExpiring.ts';
import { certificateLifetime } from './rules/certificateLifetime.ts';
import { certificateShared } from './rules/certificateShared.ts';
import { clientCredentialsFlow } from './rules/clientCredentialsFlow.ts';
import { compensatingControls } from './rules/compensatingControls.ts';
import { connectedAppCreation } from './rules/connectedAppCreation.ts';
import { descriptionMissing } from './rules/descriptionMissing.ts';
import { doubtfulDefinition } from './rules/doubtfulDefinition.ts';
import { fieldReadOnly } from './rules/fieldReadOnly.ts';
import { fieldWithoutPermissions } from './rules/fieldWithoutPermissions.ts';
import { forbiddenField } from './rules/forbiddenField.ts';
import { forbiddenObject } from './rules/forbiddenObject.ts';
import { forbiddenPermission } from './rules/forbiddenPermission.ts';
import { forbiddenPermissionSet } from './rules/forbiddenPermissionSet.ts';
import { fullOauthScope } from './rules/fullOauthScope.ts';
import { fullUserLicense } from './rules/fullUserLicense.ts';
import { infiniteRefreshToken } from './rules/infiniteRefreshToken.ts';
import { invalidDefinition } from './rules/invalidDefinition.ts';
import { ipRangesBypassed } from './rules/ipRangesBypassed.ts';
import { ipRelaxation } from './rules/ipRelaxation.ts';
import { licensePermission } from './rules/licensePermission.ts';
import { loginHoursRequired } from './rules/loginHoursRequired.ts';
import { loginIpRangesRequired } from './rules/loginIpRangesRequired.ts';
import { metadataTypes } from './rules/metadataTypes.ts';
import { monitoringRequired } from './rules/monitoringRequired.ts';
import { objectDelete } from './rules/objectDelete.ts';
import { objectModifyAll } from './rules/objectModifyAll.ts';
import { objectViewAll } from './rules/objectViewAll.ts';
import { objectViewAllFields } from './rules/objectViewAllFields.ts';
import { ownerDomain } from './rules/ownerDomain.ts';
import { ownerPlaceholder } from './rules/ownerPlaceholder.ts';
import { parentObjectRead } from './rules/parentObjectRead.ts';
import { permissionSetLicenseMissing } from './rules/permissionSetLicenseMissing.ts';
import { permissionSetLicenseName } from './rules/permissionSetLicenseName.ts';
import { refreshTokenLifetime } from './rules/refreshTokenLifetime.ts';
import { refreshTokenScope } from './rules/refreshTokenScope.ts';
import { refreshTokenUnused } from './rules/refreshTokenUnused.ts';
import { sandboxWider } from './rules/sandboxWider.ts';
import { secretDue } from './rules/secretDue.ts';
import { sensitiveObject } from './rules/sensitiveObject.ts';
import { sensitivePermission } from './rules/sensitivePermission.ts';
import { sharedApp } from './rules/sharedApp.ts';
import { sharedProfile } from './rules/sharedProfile.ts';
import { standardProfileUsed } from './rules/standardProfileUsed.ts';
import { twoFactorPermission } from './rules/twoFactorPermission.ts';
import { unknownField } from './rules/unknownField.ts';
import { unknownRule } from './rules/unknownRule.ts';
import { unknownUserPermission } from './rules/unknownUserPermission.ts';
import { userPermissionDependency } from './rules/userPermissionDependency.ts';
import { waiverDuration } from './rules/waiverDuration.ts';
import { waiverExpired } from './rules/waiverExpired.ts';
import { waiverUnneeded } from './rules/waiverUnneeded.ts';
import { webOauthScope } from './rules/webOauthScope.ts';

/** Every rule. A new one is a file and a line here; docs/rules.md and the tests follow by themselves. */
export const RULES: readonly Rule[] = [
  invalidDefinition,
  doubtfulDefinition,
  metadataTypes,
  apiVersion,
  unknownUserPermission,
  userPermissionDependency,
  licensePermission,
  permissionSetLicenseMissing,
  permissionSetLicenseName,
  fieldWithoutPermissions,
  fieldReadOnly,
  unknownField,
  parentObjectRead,
  twoFactorPermission,
  connectedAppCreation,
  ipRangesBypassed,
  refreshTokenUnused,
  administratorPermission,
  administratorProfile,
  sensitivePermission,
  forbiddenPermission,
  objectModifyAll,
  objectViewAll,
  objectViewAllFields,
  objectDelete,
  forbiddenObject,
  forbiddenField,
  forbiddenPermissionSet,
  sensitiveObject,
  compensatingControls,
  sandboxWider,
  apiOnlyUser,
  fullUserLicense,
  standardProfileUsed,
  sharedProfile,
  sharedApp,
  loginIpRangesRequired,
  broadIpRange,
  loginHoursRequired,
  ipRelaxation,
  clientCredentialsFlow,
  fullOauthScope,
  webOauthScope,
  refreshTokenScope,
  infiniteRefreshToken,
  refreshTokenLifetime,
  certificateLifetime,
  certificateShared,
  certificateExpiring,
  secretDue,
  ownerPlaceholder,
  ownerDomain,
  descriptionMissing,
  monitoringRequired,
  unknownRule,
  waiverExpired,
  waiverUnneeded,
  waiverDuration,
];
