import type { ResolvedLogin } from '../../resolve/resolvedIntegrationUser.ts';

/**
 * Where the security token is asked for. It follows the password without a blank (SOAP API Developer Guide, login()); not
 * from addresses that the org trusts (the same page), nor where the profile has login ranges: then users cannot ask for a token,
 * and a changed password brings no mail with one (help 000182450).
 */
export function describeToken({ ipRanges }: Pick<ResolvedLogin, 'ipRanges'>, trustedRanges: number | null): string {
  if (ipRanges.length > 0) {
    return 'None is asked for, and Salesforce mails none: its profile has login ranges.';
  }
  const appended = 'It follows the password without a blank';
  if (trustedRanges === null) return `${appended}, except from addresses that the org trusts.`;
  if (trustedRanges === 0)
    return `${appended}; the org trusts no addresses, and login.ipRanges of the definition is empty.`;
  return `${appended}, except from the ${trustedRanges === 1 ? 'range' : `${trustedRanges} ranges`} that the org trusts.`;
}
