import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { STAGED_TABLE, stagedRow } from './stagedCredential.ts';

/** Its key is unknown from now on. */
export function deleteStagedCredential(org: OrgState, settings: MetadataComponent): void {
  const row = stagedRow(org, settings);
  if (row !== undefined) org.records.remove(STAGED_TABLE, row.Id);
}
