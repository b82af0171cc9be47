import type { Certificate } from '../../reference/certificate/certificate.ts';
import type { References } from '../../reference/references.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';

/** The certificate that an integration's generated app logs in with; null when there is none, or it could not be read. */
export function certificateOf({ app }: ResolvedIntegrationUser, { certificates }: References): Certificate | null {
  return 'scopes' in app && app.certificate !== null ? (certificates.get(app.certificate) ?? null) : null;
}
