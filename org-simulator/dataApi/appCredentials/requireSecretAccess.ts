import { ApiError } from '../../http/apiError.ts';
import type { DataCall } from '../dataCall.ts';

/**
 * The org setting and both user permissions, all off in a new org or for a new user (Salesforce Help,
 * xcloud.eca_stage_oauth_credentials). The message is one of those that hardisgroupcom/sfdx-hardis tells the missing
 * setting by; code and status are the Connect API's usual ones for it and not documented for these resources.
 */
export function requireSecretAccess({ access, org }: DataCall): void {
  const allowed = access.has('ExternalClientAppDeveloper') && access.has('ViewClientSecret');
  if (org.options.clientSecretInRestApiAccess === true && allowed) return;
  throw new ApiError('FUNCTIONALITY_NOT_ENABLED', 'This feature is not currently enabled for this user.', {
    status: 403,
  });
}
