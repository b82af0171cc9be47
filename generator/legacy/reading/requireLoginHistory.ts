import { readOwnPermissions } from '../../access/readOwnPermissions.ts';
import type { Org } from '../../org/org.ts';
import { OrgError } from '../../org/orgError.ts';

/**
 * Others than holders of these see their own logins, and no error (Object Reference, LoginHistory, Special Access Rules): to
 * them every integration would look modern. Throws OrgError for such a user, and when the org does not tell.
 */
export async function requireLoginHistory(org: Org): Promise<void> {
  const own = await readOwnPermissions(org);
  if (own.has('ManageUsers') || own.has('MonitorLoginHistory')) return;
  throw new OrgError(`The org shows ${org.username} only his own logins, so nothing can be said of the integrations.`, {
    actions: ['The user who runs this needs Manage Users or Monitor Login History.'],
  });
}
