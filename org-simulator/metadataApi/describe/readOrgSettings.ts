import type { OrgOptions } from '../../state/orgState.ts';
import type { MetadataBody } from '../body/metadataBody.ts';

/**
 * Settings of the org that are told and not deployed, by type and name as readMetadata takes them (Metadata API Developer
 * Guide: OauthOidcSettings, SecuritySettings); undefined for any other type. Of the password policies those of a new org.
 */
export function readOrgSettings(type: string, options: OrgOptions): Readonly<Record<string, MetadataBody>> | undefined {
  if (type === 'OauthOidcSettings') {
    return { OauthOidc: { fullName: 'OauthOidc', blockOAuthUnPwFlow: String(options.passwordFlow !== true) } };
  }
  if (type !== 'SecuritySettings') return undefined;
  const ipRanges = (options.trustedIpRanges ?? []).map(({ start, end }) => ({ start, end }));
  return {
    Security: {
      fullName: 'Security',
      networkAccess: { ipRanges },
      passwordPolicies: { expiration: 'NinetyDays', minimumPasswordLength: '8', complexity: 'AlphaNumeric' },
      singleSignOnSettings: { isLoginWithSalesforceCredentialsDisabled: 'false' },
    },
  };
}
