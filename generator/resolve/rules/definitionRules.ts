import { clientCredentials } from './clientCredentials.ts';
import type { DefinitionRule } from './definitionRule.ts';
import { fieldAccess } from './fieldAccess.ts';
import { givenPermissions } from './givenPermissions.ts';
import { groupMembers } from './groupMembers.ts';
import { ipRangeOverlaps } from './ipRangeOverlaps.ts';
import { ipRangeProblems } from './ipRangeProblems.ts';
import { ipRangeWarnings } from './ipRangeWarnings.ts';
import { loginNeedsOwnProfile } from './loginNeedsOwnProfile.ts';
import { mutedGrants } from './mutedGrants.ts';
import { nameLength } from './nameLength.ts';
import { objectOperations } from './objectOperations.ts';
import { objectPermissions } from './objectPermissions.ts';
import { ownPermissionSet } from './ownPermissionSet.ts';
import { passwordHistory } from './passwordHistory.ts';
import { profileFileName } from './profileFileName.ts';
import { refreshTokenUnit } from './refreshTokenUnit.ts';
import { repeatedNames } from './repeatedNames.ts';
import { scopesForFlow } from './scopesForFlow.ts';
import { sessionLevel } from './sessionLevel.ts';
import { standardProfile } from './standardProfile.ts';
import { usernameShape } from './usernameShape.ts';

/** All rules over several values of one definition. A new rule is a function and a line here. */
export const DEFINITION_RULES: readonly DefinitionRule[] = [
  nameLength,
  usernameShape,
  standardProfile,
  profileFileName,
  passwordHistory,
  sessionLevel,
  loginNeedsOwnProfile,
  ipRangeProblems,
  ipRangeWarnings,
  ipRangeOverlaps,
  repeatedNames,
  objectPermissions,
  objectOperations,
  fieldAccess,
  givenPermissions,
  ownPermissionSet,
  groupMembers,
  mutedGrants,
  clientCredentials,
  scopesForFlow,
  refreshTokenUnit,
];
