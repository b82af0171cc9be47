import { rowsWith } from '../../state/indexRows.ts';
import type { MetadataComponent, OrgState, SObjectRecord } from '../../state/orgState.ts';
import { appIdentity } from '../propagation/certificateHistory.ts';

/** A second key and secret of an app: the next pair or, after a rotation, the former one. */
export interface StagedCredential {
  readonly id: string;
  readonly key: string;
  readonly secret: string;
  /** `Active` and `Rotated` pairs log in, `Expired` ones do not. */
  readonly state: 'Active' | 'Expired' | 'Rotated';
  /** Id of the user who staged it. */
  readonly createdBy: string | null;
  /** In the form of Date's own text. */
  readonly createdDate: string;
  readonly expirationDate: string;
}

/** Rows of this type are no sObject. */
export const STAGED_TABLE = 'SimulatedStagedCredential';

/** "Staged credentials are valid for 30 days unless they're deleted before then" (Connect REST API, App Oauth Staged Credentials). */
const LIFETIME = 30 * 86_400_000;

/**
 * The one staged pair that a consumer may have. One that nobody used within 30 days stays as `Expired`; a former pair is
 * deleted then (lekkimworld.com, "Salesforce External Client App key and secret rotation via REST API").
 */
export function stagedCredential(org: OrgState, settings: MetadataComponent): StagedCredential | undefined {
  const row = stagedRow(org, settings);
  if (row === undefined) return undefined;
  const expiration = new Date(String(row['Made'])).getTime() + LIFETIME;
  const expired = org.now().getTime() >= expiration;
  if (expired && row['State'] === 'Rotated') return undefined;
  return {
    id: String(row['Handle']),
    key: String(row['Key']),
    secret: String(row['Secret']),
    state: row['State'] === 'Rotated' ? 'Rotated' : expired ? 'Expired' : 'Active',
    createdBy: row['MadeBy'] === null ? null : String(row['MadeBy']),
    createdDate: String(row['Made']),
    expirationDate: new Date(expiration).toISOString(),
  };
}

export function stagedRow(org: OrgState, settings: MetadataComponent): SObjectRecord | undefined {
  return rowsWith(org.records.all(STAGED_TABLE), 'Consumer', appIdentity(settings))[0];
}
