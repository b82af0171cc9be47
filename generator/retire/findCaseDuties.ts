import type { MetadataComponent } from '../deploy/metadataComponent.ts';
import { retrieveCaseSettings } from '../deploy/retrieveCaseSettings.ts';
import type { Org } from '../org/org.ts';
import type { Duty } from './duty.ts';

/**
 * Where the org's case settings name these users, by user name in lower case. Both places need an active user (Salesforce
 * Help 005385527, "Troubleshoot Unable to Deactivate a User"); they hold user names (Metadata API Developer Guide,
 * CaseSettings). Asks nothing for no users. Throws OrgError.
 */
export async function findCaseDuties(
  org: Org,
  usernames: readonly string[],
): Promise<ReadonlyMap<string, readonly Duty[]>> {
  const settings = usernames.length === 0 ? null : await retrieveCaseSettings(org);
  if (settings === null) return new Map();
  const owner = textOf(settings, 'defaultCaseOwnerType') === 'User' ? textOf(settings, 'defaultCaseOwner') : '';
  const user = textOf(settings, 'defaultCaseUser');
  return new Map(
    usernames
      .map((username) => username.toLowerCase())
      .map((username) => [
        username,
        [
          ...(username === owner.toLowerCase() ? [duty('caseOwner', 'defaultCaseOwner')] : []),
          ...(username === user.toLowerCase() ? [duty('caseUser', 'defaultCaseUser')] : []),
        ],
      ]),
  );
}

function textOf({ body }: MetadataComponent, element: string): string {
  return body.children.find(({ name }) => name === element)?.text.trim() ?? '';
}

function duty(kind: 'caseOwner' | 'caseUser', field: string): Duty {
  return { kind, name: 'Case', place: { type: 'CaseSettings', id: null, field } };
}
