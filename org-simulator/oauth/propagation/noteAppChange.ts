import { textOf } from '../../metadataApi/body/textOf.ts';
import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { noteCertificate } from './certificateHistory.ts';
import { noteKeyDate } from './keyDates.ts';

/** What takes a while to be known everywhere: another certificate, and another key for an app that had one. */
export function noteAppChange(org: OrgState, before: MetadataComponent | undefined, after: MetadataComponent): void {
  if (after.type !== 'ConnectedApp' && after.type !== 'ExtlClntAppGlobalOauthSettings') return;
  if (before === undefined) return;
  noteCertificate(org, before, after);
  const key = textOf(after.body, 'consumerKey');
  if (key !== undefined && key !== textOf(before.body, 'consumerKey')) noteKeyDate(org, key);
}
