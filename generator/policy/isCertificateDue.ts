import { daysBetween } from './daysBetween.ts';
import type { LintPolicy } from './lintPolicy.ts';

/** Whether a certificate has to be replaced by now, and what it is judged by; days as `YYYY-MM-DD`. */
export interface CertificateAt {
  /** Its last day. */
  readonly validTo: string;
  readonly today: string;
}

/** One threshold for everything that says a certificate is due. */
export function isCertificateDue(
  { validTo, today }: CertificateAt,
  { rotateBeforeDays }: Pick<LintPolicy['limits'], 'rotateBeforeDays'>,
): boolean {
  return daysBetween(today, validTo) <= rotateBeforeDays;
}
