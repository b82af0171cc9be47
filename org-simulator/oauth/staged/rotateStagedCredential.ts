import { textOf } from '../../metadataApi/body/textOf.ts';
import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { appIdentity } from '../propagation/certificateHistory.ts';
import { newStagedId } from './newStagedId.ts';
import { STAGED_TABLE, type StagedCredential, stagedCredential, stagedRow } from './stagedCredential.ts';

/**
 * Makes the active staged pair the app's own. The former one takes its place as `Rotated` and works on for 30 days
 * (Salesforce Help, xcloud.eca_stage_oauth_credentials); the Metadata API gives the new key from now on. Whether the
 * place keeps its identifier is not documented: here it gets a new one, so that clients have to read it again.
 */
export function rotateStagedCredential(org: OrgState, settings: MetadataComponent, userId: string): StagedCredential {
  const next = stagedCredential(org, settings);
  const row = stagedRow(org, settings);
  if (row === undefined || next?.state !== 'Active') throw new Error('No active staged credentials.');
  const { id, type, fullName, body } = settings;
  org.metadata.put({ id, type, fullName, body: { ...body, consumerKey: next.key, consumerSecret: next.secret } });
  org.records.update(STAGED_TABLE, row.Id, {
    Consumer: appIdentity(settings),
    Handle: newStagedId(),
    Key: textOf(body, 'consumerKey') ?? null,
    Secret: textOf(body, 'consumerSecret') ?? null,
    State: 'Rotated',
    MadeBy: userId,
    Made: org.now().toISOString(),
  });
  return stagedCredential(org, settings)!;
}
