/**
 * How somebody logged in, as far as it matters for what comes to an end.
 * - `soap-login`: `login()` of the SOAP API with user name, password and, from elsewhere, security token
 * - `oauth-password`: the OAuth 2.0 username-password flow
 * - `oauth-user-agent`: the OAuth 2.0 user-agent flow, with a token in an address
 * - `oauth-1`: OAuth 1.0A
 * - `oauth`: any other flow of OAuth 2.0
 * - `user-interface`: a person's login page, with or without single sign-on
 * - `unknown`: nothing that this program knows
 */
export type LoginKind =
  | 'soap-login'
  | 'oauth-password'
  | 'oauth-user-agent'
  | 'oauth-1'
  | 'oauth'
  | 'user-interface'
  | 'unknown';
