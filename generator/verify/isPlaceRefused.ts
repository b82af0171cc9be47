import { OAuthError } from '../oauth/oauthError.ts';

/**
 * Whether the org refused a login for where or when it was made, which it names together (help
 * xcloud.remoteaccess_oauth_flow_errors): `ip restricted or invalid login hours`.
 */
export function isPlaceRefused(error: unknown): error is OAuthError {
  return error instanceof OAuthError && /ip restricted|restricted ip/i.test(error.platformText);
}
