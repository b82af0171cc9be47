import type { OrgState } from '../../state/orgState.ts';
import { partOf } from '../body/partOf.ts';
import { textOf } from '../body/textOf.ts';

/** Keys are unique over all apps of all orgs; here over those of this org. */
export function isConsumerKeyTaken(key: string, owner: string | undefined, org: OrgState): boolean {
  const connected = org.metadata
    .all('ConnectedApp')
    .filter(({ id, body }) => id !== owner && textOf(partOf(body, 'oauthConfig'), 'consumerKey') === key);
  const external = org.metadata
    .all('ExtlClntAppGlobalOauthSettings')
    .filter(({ id, body }) => id !== owner && textOf(body, 'consumerKey') === key);
  return connected.length + external.length > 0;
}
