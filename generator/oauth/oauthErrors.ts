import { appErrors } from './appErrors.ts';
import { loginErrors } from './loginErrors.ts';
import type { OAuthErrorPattern } from './oauthErrorPattern.ts';

/**
 * The first that fits explains the refusal. Texts: help xcloud.remoteaccess_oauth_flow_errors and
 * xcloud.remoteaccess_oauth_jwt_flow; those of external client apps from forcedotcom/cli#3482 and logs of real orgs;
 * `server_error` and `temporarily_unavailable` from RFC 6749, 4.1.2.1, what answers without JSON by its HTTP status.
 */
export const oauthErrors: readonly OAuthErrorPattern[] = [...appErrors, ...loginErrors];
