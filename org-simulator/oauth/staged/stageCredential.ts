import { newConsumerKey } from '../../metadataApi/components/newConsumerKey.ts';
import { newConsumerSecret } from '../../metadataApi/components/newConsumerSecret.ts';
import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { appIdentity } from '../propagation/certificateHistory.ts';
import { noteKeyDate } from '../propagation/keyDates.ts';
import { deleteStagedCredential } from './deleteStagedCredential.ts';
import { newStagedId } from './newStagedId.ts';
import { STAGED_TABLE, type StagedCredential, stagedCredential } from './stagedCredential.ts';

/** Makes a second key and secret, which log in beside the first ones (Salesforce Help, xcloud.eca_stage_oauth_credentials). */
export function stageCredential(org: OrgState, settings: MetadataComponent, userId: string): StagedCredential {
  deleteStagedCredential(org, settings);
  const key = newConsumerKey();
  noteKeyDate(org, key);
  org.records.insert(STAGED_TABLE, {
    Consumer: appIdentity(settings),
    Handle: newStagedId(),
    Key: key,
    Secret: newConsumerSecret(),
    State: 'Active',
    MadeBy: userId,
    Made: org.now().toISOString(),
  });
  return stagedCredential(org, settings)!;
}
