import type { X509Certificate } from 'node:crypto';
import type { ComponentDifference } from '../../deploy/componentDifference.ts';
import { componentOwner } from '../../deploy/componentOwner.ts';
import { parseCertificate } from '../../reference/certificate/parseCertificate.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { compareText } from '../../shared/compareText.ts';
import type { Danger } from '../plan.ts';
import type { PlanInput, PlannedComponent } from '../planInput.ts';

/**
 * Apps whose certificate in the org is newer than that of the file: a rotation whose certificate was not committed. The
 * deployment would put the old one back, and whoever has the new key could log in no more. One danger for each app.
 */
export function certificateRollback({
  environment,
  differences,
}: Pick<PlanInput, 'environment' | 'differences'>): readonly Danger[] {
  const ownerOf = componentOwner(environment.users);
  return differences
    .flatMap((difference): readonly Danger[] => {
      const exchange = findExchange(difference);
      if (exchange === null || exchange.org.validFromDate <= exchange.file.validFromDate) return [];
      const { component } = difference;
      return [{ name: 'certificate-rollback', message: describe(component, ownerOf(component), exchange) }];
    })
    .toSorted((left, right) => compareText(left.message, right.message));
}

interface Exchange {
  readonly org: X509Certificate;
  readonly file: X509Certificate;
}

/** Of an external client app's global OAuth settings, and of a connected app. */
const CERTIFICATE = /^(?:oauthConfig\.)?certificate$/;

/** Null when no certificate takes the place of another, or when one of them cannot be read. */
function findExchange({ changes }: ComponentDifference<PlannedComponent>): Exchange | null {
  const change = changes.find(({ path }) => CERTIFICATE.test(path));
  const [org, file] = [read(change?.from), read(change?.to)];
  return org === null || file === null || org.fingerprint256 === file.fingerprint256 ? null : { org, file };
}

function read(text: string | null | undefined): X509Certificate | null {
  const parsed = parseCertificate(Buffer.from(text ?? ''));
  return 'certificate' in parsed ? parsed.certificate : null;
}

function describe(component: PlannedComponent, user: ResolvedIntegrationUser | null, { org, file }: Exchange): string {
  const app = user?.app;
  const path = app === undefined || app.type === 'none' ? null : app.certificate;
  const where = path === null ? 'the new certificate' : `the new certificate as ${path}`;
  return `${user?.name ?? component.fullName}: the certificate in the org (${tell(org)}) is newer than that of the file (${tell(file)}). The deployment puts the old one back, and whoever logs in with the new key is cut off. Was it rotated? Then commit ${where} and generate; npm run credentials -- status tells what is in use.`;
}

function tell({ validFromDate, fingerprint256 }: X509Certificate): string {
  const start = fingerprint256.replaceAll(':', '').slice(0, 16).toLowerCase();
  return `of ${validFromDate.toISOString().slice(0, 16).replace('T', ' ')} UTC, SHA-256 ${start}…`;
}
