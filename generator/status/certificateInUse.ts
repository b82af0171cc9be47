import type { CertificateState } from './certificateState.ts';
import type { CredentialState } from './credentialState.ts';

/** The certificate that logins depend on: the one that the org's app has, else the one that the next deployment brings. */
export function certificateInUse({ orgApp, file }: Pick<CredentialState, 'orgApp' | 'file'>): CertificateState | null {
  const inOrg = orgApp.told ? (orgApp.value?.certificate ?? null) : null;
  return inOrg ?? file?.certificate ?? null;
}
