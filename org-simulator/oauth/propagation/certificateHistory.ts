import { X509Certificate } from 'node:crypto';
import { partOf } from '../../metadataApi/body/partOf.ts';
import { textOf } from '../../metadataApi/body/textOf.ts';
import { rowsWith } from '../../state/indexRows.ts';
import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { certificatePem } from '../certificatePem.ts';
import type { ServerView } from './serverView.ts';

/** Rows of this type are no sObject: the certificates of an app that ever had another one, oldest first. */
const TABLE = 'SimulatedCertificate';

/** Remembers the certificate of an app that was changed, unless it is the one it had. */
export function noteCertificate(org: OrgState, before: MetadataComponent, after: MetadataComponent): void {
  const [former, pem] = [certificateOf(before), certificateOf(after)];
  if (fingerprint(former) === fingerprint(pem)) return;
  const App = appIdentity(after);
  if (history(org, App).length === 0)
    org.records.insert(TABLE, { App, Pem: former ?? null, Since: before.createdDate });
  org.records.insert(TABLE, { App, Pem: pem ?? null, Since: org.now().toISOString() });
}

/** The newest one that a server has heard of. The app's first one is known with the app. */
export function knownCertificate(
  org: OrgState,
  { identity, certificate }: { readonly identity: string; readonly certificate: string | undefined },
  server: ServerView,
): string | undefined {
  const certificates = history(org, identity);
  if (certificates.length === 0) return certificate;
  return (certificates.findLast(({ since }) => server.knows(since)) ?? certificates[0])?.pem;
}

/** An app that was deleted and deployed again is another one. */
export function appIdentity({ type, fullName, createdDate }: MetadataComponent): string {
  return `${type} ${fullName.toLowerCase()} ${createdDate}`;
}

/** PEM of what a connected app or the global settings of an external client app hold. */
export function certificateOf({ body }: Pick<MetadataComponent, 'body'>): string | undefined {
  return certificatePem(textOf(body, 'certificate') ?? textOf(partOf(body, 'oauthConfig'), 'certificate'));
}

function history(org: OrgState, app: string): readonly { pem: string | undefined; since: string }[] {
  return rowsWith(org.records.all(TABLE), 'App', app).map(({ Pem, Since }) => ({
    pem: Pem === null ? undefined : String(Pem),
    since: String(Since),
  }));
}

/** The same certificate may be written in several ways. */
function fingerprint(pem: string | undefined): string | undefined {
  return pem === undefined ? undefined : new X509Certificate(pem).fingerprint256;
}
