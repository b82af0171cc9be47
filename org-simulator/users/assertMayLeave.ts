import { ApiError } from '../http/apiError.ts';
import { textOf } from '../metadataApi/body/textOf.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';

/**
 * Places where an active user must stand, so that he cannot be deactivated (Salesforce Help 005385527, "Troubleshoot
 * Unable to Deactivate a User"). Of them, the simulated org knows the default case owner and the automated case user
 * (Metadata API Developer Guide, CaseSettings). How the server words the refusal is not recorded.
 */
export function assertMayLeave(org: OrgState, user: SObjectRecord): void {
  const username = String(user['Username']).toLowerCase();
  for (const { body } of org.metadata.all('Settings')) {
    const owner = textOf(body, 'defaultCaseOwnerType') === 'User' ? textOf(body, 'defaultCaseOwner') : undefined;
    if (owner?.toLowerCase() === username) throw refusal('the default case owner');
    if (textOf(body, 'defaultCaseUser')?.toLowerCase() === username) throw refusal('the automated case user');
  }
}

function refusal(part: string): ApiError {
  const message = `This user cannot be deactivated: the user is ${part}. Select another user first.`;
  return new ApiError('FIELD_INTEGRITY_EXCEPTION', message, { fields: ['IsActive'] });
}
