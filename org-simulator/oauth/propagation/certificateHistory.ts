import { X509Certificate } from 'node:crypto';
import { partOf } from '../../metadataApi/body/partOf.ts';
import { textOf } from '../../metadataApi/body/textOf.ts';
import { rowsWith } from '../../state/indexRows.ts';
import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { certificatePem } from '../certificatePem.ts';
import type { ServerView } from './serverView.ts';

/** Rows of this type are no sObject: the certificates an app had, oldest first. */
const TABLE = 'SimulatedCertificate';

/** Remembers the certificate of an app that was just installed, unless it is the one it had. */
export function noteCertificate(org: OrgState, component: MetadataComponent): void {
  const pem = certificateOf(component);
  const last = history(org, appIdentity(component)).at(-1);
  if (last !== undefined && fingerprint(last.pem) === fingerprint(pem)) return;
  if (last === undefined && pem === undefined) return;
  org.records.insert(TABLE, { App: appIdentity(component), Pem: pem ?? null, Since: org.now().toISOString() });
}

/** The newest one that a server has heard of. The app's first one is known with the app. */
export function knownCertificate(org: OrgState, app: string, server: ServerView): string | undefined {
  const certificates = history(org, app);
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
