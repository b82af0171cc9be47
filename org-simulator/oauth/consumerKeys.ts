import { randomBytes } from 'node:crypto';
import { textOf } from '../metadataApi/body/textOf.ts';
import { newConsumerKey } from '../metadataApi/components/newConsumerKey.ts';
import { newConsumerSecret } from '../metadataApi/components/newConsumerSecret.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { MetadataComponent, OrgState, SObjectRecord } from '../state/orgState.ts';

/** Rows of this type are no sObject: they hold the second key and secret of an app, staged or, after a rotation, the former. */
const TABLE = 'SimulatedStagedCredential';

/** Staged credentials, and the former ones after a rotation, are good for 30 days (Salesforce Help, xcloud.eca_stage_oauth_credentials). */
const LIFETIME = 30 * 86_400_000;

export interface SecondKey {
  readonly id: string;
  readonly key: string;
  readonly secret: string;
  readonly status: 'staged' | 'rotated';
  /** In the form of Date's own text. */
  readonly createdDate: string;
}

/** The one second key an app may have. */
export function secondKey(org: OrgState, settings: string): SecondKey | undefined {
  const [row] = rowsWith(org.records.all(TABLE), 'Settings', settings);
  return row === undefined || isOver(org, row) ? undefined : toSecondKey(row);
}

export function stageKey(org: OrgState, settings: string): SecondKey {
  unstageKey(org, settings);
  const fields = { Settings: settings, Key: newConsumerKey(), Secret: newConsumerSecret(), Status: 'staged' };
  return toSecondKey(
    org.records.insert(TABLE, { ...fields, Handle: randomBytes(9).toString('hex'), Made: org.now().toISOString() }),
  );
}

export function unstageKey(org: OrgState, settings: string): void {
  for (const { Id } of rowsWith(org.records.all(TABLE), 'Settings', settings)) org.records.remove(TABLE, Id);
}

/** Makes the staged pair the app's own; the former one goes on working beside it. */
export function rotateKey(org: OrgState, { id, type, fullName, body }: MetadataComponent): SecondKey | undefined {
  const [row] = rowsWith(org.records.all(TABLE), 'Settings', fullName);
  if (row === undefined || isOver(org, row)) return undefined;
  const { key, secret } = toSecondKey(row);
  const former = { Key: textOf(body, 'consumerKey') ?? null, Secret: textOf(body, 'consumerSecret') ?? null };
  org.metadata.put({ id, type, fullName, body: { ...body, consumerKey: key, consumerSecret: secret } });
  return toSecondKey(
    org.records.update(TABLE, row.Id, { ...former, Status: 'rotated', Made: org.now().toISOString() }),
  );
}

function isOver(org: OrgState, { Made }: SObjectRecord): boolean {
  return org.now().getTime() - new Date(String(Made)).getTime() > LIFETIME;
}

function toSecondKey(row: SObjectRecord): SecondKey {
  const { Handle, Key, Secret, Status, Made } = row;
  const status = Status === 'rotated' ? 'rotated' : 'staged';
  return { id: String(Handle), key: String(Key), secret: String(Secret), status, createdDate: String(Made) };
}
