import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { compareText } from '../shared/compareText.ts';
import type { UserComponent } from './component.ts';

/**
 * The user record to provision: its fields, and the permission sets, groups and licenses to assign. The generated set is
 * assigned singly also when a group has it: apps pre-authorise users by a permission set that they are assigned (help,
 * xcloud.preauth_user_app_access_through_eca), and that a group's member counts is documented nowhere.
 */
export function buildUser(user: ResolvedIntegrationUser): UserComponent {
  const { access, user: fields } = user;
  const ownGroup = access.group === null ? [] : [access.group.developerName];
  return {
    type: 'User',
    fullName: user.developerName,
    elements: {
      Alias: fields.alias,
      CommunityNickname: fields.communityNickname,
      Email: fields.email,
      EmailEncodingKey: fields.emailEncoding,
      FederationIdentifier: fields.federationIdentifier,
      FirstName: fields.firstName,
      IsActive: true,
      LanguageLocaleKey: fields.language,
      LastName: fields.lastName,
      LocaleSidKey: fields.locale,
      PermissionSet: sortedOnce([user.developerName, ...access.permissionSets]),
      PermissionSetGroup: sortedOnce([...access.permissionSetGroups, ...ownGroup]),
      PermissionSetLicense: sortedOnce(access.permissionSetLicenses),
      Profile: user.profile.name,
      SetupEntityAccess: user.app.type === 'existing' ? [user.app.name] : [],
      TimeZoneSidKey: fields.timeZone,
      UserRole: fields.role,
      Username: fields.username,
    },
  };
}

function sortedOnce(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted(compareText);
}
