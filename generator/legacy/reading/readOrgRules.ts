import type { OauthOidcSettings, SecuritySettings } from '@salesforce/types/metadata';
import type { Org } from '../../org/org.ts';
import { OrgError } from '../../org/orgError.ts';
import { repeatSafely } from '../../org/repeatSafely.ts';
import { askSoapLogin } from './askSoapLogin.ts';
import type { OrgRules } from './orgRules.ts';

/**
 * Three calls. No API tells whether login() of the SOAP API is enabled (it is a page of Setup, User Interface, and a
 * release update), so it is asked itself. The settings need Customize Application or Modify Metadata; what is refused is
 * not told.
 */
export async function readOrgRules(org: Org): Promise<OrgRules> {
  const [soapLogin, oauth, security] = await Promise.all([
    askSoapLogin(org),
    readSettings<OauthOidcSettings>(org, 'OauthOidcSettings', 'OauthOidc'),
    readSettings<SecuritySettings>(org, 'SecuritySettings', 'Security'),
  ]);
  return {
    soapLogin,
    passwordFlow: toFlow(oauth?.blockOAuthUnPwFlow),
    passwordPolicy: security?.passwordPolicies ?? null,
    trustedRanges: security === null ? null : [security.networkAccess?.ipRanges ?? []].flat().length,
    singleSignOnOnly:
      security === null ? null : isTrue(security.singleSignOnSettings?.isLoginWithSalesforceCredentialsDisabled),
  };
}

function toFlow(blocked: boolean | undefined): OrgRules['passwordFlow'] {
  if (blocked === undefined) return 'not-told';
  return isTrue(blocked) ? 'blocked' : 'allowed';
}

/** SOAP gives texts where the type has a boolean. */
function isTrue(value: boolean | string | undefined): boolean {
  return String(value) === 'true';
}

/** Metadata API Developer Guide, readMetadata: settings are read by their own type and name. */
async function readSettings<Settings>(org: Org, type: string, name: string): Promise<Settings | null> {
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, idempotent: true, reads: true };
  try {
    const answer: unknown = await repeatSafely({ ...how, doing: `Reading ${type}` }, () =>
      org.connection.metadata.read(type as 'SecuritySettings', [name]),
    );
    const [settings] = [answer].flat();
    return hasName(settings) ? (settings as Settings) : null;
  } catch (error) {
    if (error instanceof OrgError && error.code !== '') return null;
    throw error;
  }
}

function hasName(settings: unknown): boolean {
  return typeof settings === 'object' && settings !== null && typeof Reflect.get(settings, 'fullName') === 'string';
}
