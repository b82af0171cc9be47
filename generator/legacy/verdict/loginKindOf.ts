import type { LoginKind } from './loginKind.ts';

/** Columns of LoginHistory that tell how; null where the row has none. */
export interface LoginColumns {
  readonly loginType: string | null;
  readonly loginSubType: string | null;
  readonly apiType: string | null;
}

/** Values and labels of LoginHistory.LoginType (Object Reference, LoginHistory): queries of orgs give either. */
const OAUTH_1 = new Set(['oauth', 'remote access client']);
const OAUTH_2 = new Set(['oauth2', 'remote access 2.0']);
/** What is neither OAuth nor a page: login() of the SOAP API, by clients of Salesforce, of partners and of one's own. */
const API = new Set(['otherapi', 'other apex api', 'partner', 'partner product', 'appexchange']);
const PAGE =
  /^(application$|certificate|lightning ?login$|passwordless ?login$|saml|third ?party ?sso|portal|prm ?portal|self ?service|customer service portal|partner portal|chatter communit|employee ?login|help ?and ?training)/;

/** Values of LoginHistory.LoginSubType, with labels like `OAuth Username-Password` (Object Reference, LoginHistory). */
const PASSWORD_FLOW = /^oauth ?username-?password$/;
const USER_AGENT_FLOW = /^oauth ?(hybrid ?)?user-?agent/;

/** How the rows of a group logged in. Every combination of columns gets one answer. */
export function loginKindOf({ loginType, loginSubType, apiType }: LoginColumns): LoginKind {
  const type = clean(loginType);
  const subType = clean(loginSubType);
  if (PASSWORD_FLOW.test(subType)) return 'oauth-password';
  if (USER_AGENT_FLOW.test(subType)) return 'oauth-user-agent';
  if (OAUTH_2.has(type)) return 'oauth';
  if (OAUTH_1.has(type)) return 'oauth-1';
  if (API.has(type)) return 'soap-login';
  if (PAGE.test(type)) return 'user-interface';
  return /\bsoap\b/.test(clean(apiType)) ? 'soap-login' : 'unknown';
}

function clean(text: string | null): string {
  return (text ?? '').trim().toLowerCase();
}
