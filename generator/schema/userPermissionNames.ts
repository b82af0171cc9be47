import retrieved from './retrievedUserPermissionNames.json' with { type: 'json' };
import columns from './userPermissionNames.json' with { type: 'json' };

/**
 * Names of user permissions, case and all: the columns `Permissions<Name>` of the sObjects, and those that retrieved
 * profiles and permission sets carry although the sObjects of the installed declarations have no column for them
 * (Epic-ATS/NightlyBackup, GSA/SF_WorkSpace, yallakka123/vsjenkinsdevops; forcedotcom/cli#2205; public deployment logs;
 * UseAnyApiClient: Salesforce help, xcloud.shr_use_any_api_restriction).
 */
export const userPermissionNames: readonly string[] = [...columns, ...retrieved];
