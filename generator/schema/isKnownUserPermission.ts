import names from './userPermissionNames.json' with { type: 'json' };

/**
 * Permissions that retrieved profiles and permission sets carry although the sObjects have no column for them.
 * UseAnyApiClient: Salesforce Help xcloud.shr_use_any_api_restriction. IPRestrictRequests: public retrieved profiles.
 */
const WITHOUT_COLUMN = ['IPRestrictRequests', 'UseAnyApiClient'];
const known: ReadonlySet<string> = new Set([...names, ...WITHOUT_COLUMN]);

/**
 * Whether some Salesforce org knows a user permission of this name, e.g. `ApiEnabled`; case matters. Which ones an org
 * really has depends on edition, licences and features, so a known name may still be refused there.
 */
export function isKnownUserPermission(name: string): boolean {
  return known.has(name);
}
