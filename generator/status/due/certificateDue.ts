import { credentialsCommand } from '../../oauth/credentialsCommand.ts';
import { isCertificateDue } from '../../policy/isCertificateDue.ts';
import { certificateInUse } from '../certificateInUse.ts';
import type { CredentialState } from '../credentialState.ts';
import { dayOf } from '../dayOf.ts';
import { daysUntil } from '../daysUntil.ts';
import type { DueContext, FoundCredential } from './foundCredential.ts';

/** A certificate that has ended, or ends soon by the threshold of lint's rule certificate-expiring. */
export function certificateDue(state: CredentialState, { now, limits }: DueContext): readonly FoundCredential[] {
  const certificate = certificateInUse(state);
  if (certificate === null) return [];
  const { validTo } = certificate;
  const actions = [credentialsCommand('rotate', state)];
  if (Date.parse(validTo) <= now.getTime()) {
    const message = `The certificate expired on ${dayOf(validTo)}: logins fail.`;
    return [{ name: 'certificate-expired', severity: 'error', message, actions }];
  }
  if (!isCertificateDue({ validTo: dayOf(validTo), today: dayOf(now) }, limits)) return [];
  const days = daysUntil(now, validTo);
  const message = `The certificate ends on ${dayOf(validTo)}, ${days === 0 ? 'today' : `in ${days} ${days === 1 ? 'day' : 'days'}`}.`;
  return [{ name: 'certificate-expiring', severity: 'warning', message, actions }];
}
