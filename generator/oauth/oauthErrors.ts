/** One way in which the token endpoint refuses. */
export interface OAuthErrorPattern {
  /** Tried on `<flow>; <error>: <error_description>`, e.g. `jwt-bearer; invalid_client: invalid client credentials`. */
  readonly text: RegExp;
  readonly message: string;
  readonly fix: string;
  /** A new or changed app answers so until all of Salesforce's servers know it: 2 to 30 minutes. */
  readonly passes: boolean;
}

const DEPLOY = 'Run "npm run deploy" for this environment, then verify again.';

/**
 * The first that fits explains the refusal. Texts: help xcloud.remoteaccess_oauth_flow_errors and
 * xcloud.remoteaccess_oauth_jwt_flow; those of external client apps from forcedotcom/cli#3482 and logs of real orgs;
 * `server_error` and `temporarily_unavailable` from RFC 6749, 4.1.2.1, what answers without JSON by its HTTP status.
 */
export const oauthErrors: readonly OAuthErrorPattern[] = [
  {
    text: /app_not_found|external client app is not installed/i,
    message: 'The org does not know this app: it is new, or the request went to another org or to a general login URL.',
    fix: 'Wait some minutes after the first deployment, and see that org.myDomain names this org.',
    passes: true,
  },
  {
    text: /invalid_client_id|client identifier invalid/i,
    message: 'The org does not know this consumer key: the app is new, or was deleted and made again.',
    fix: 'Wait some minutes after a deployment.',
    passes: true,
  },
  {
    text: /user hasn't approved this consumer/i,
    message:
      'The app waits for the user’s own approval, which an integration can never give, or the org has no such user.',
    fix: `The app’s policy must be "admin approved users are pre-authorized". ${DEPLOY}`,
    passes: false,
  },
  {
    text: /not admin approved|OAUTH_APP_ACCESS_DENIED/i,
    message: 'The app lets only pre-authorised users in, and this user holds none of its permission sets.',
    fix: `Assign the integration’s permission set to the user. ${DEPLOY}`,
    passes: false,
  },
  {
    text: /audience (is invalid|validation failed)/i,
    message: 'The assertion was made for another org.',
    fix: 'Set org.myDomain of the environment to the My Domain of this org.',
    passes: false,
  },
  {
    text: /client-credentials; .*(invalid_client|invalid_client_credentials|invalid client credentials)/i,
    message: 'The consumer secret is not the one the app has.',
    fix: 'Take the current consumer secret of the app: it may have been rotated.',
    passes: false,
  },
  {
    text: /invalid_client|invalid client credentials|invalid signature/i,
    message: 'The private key is not the one that the app’s certificate is for.',
    fix: `Deploy the certificate that belongs to the key; after that, wait some minutes. ${DEPLOY}`,
    passes: true,
  },
  {
    text: /expired|assertion.*time|not yet valid/i,
    message: 'The assertion or the certificate is out of date, or this machine’s clock is wrong.',
    fix: 'Set the clock; see when the certificate expires; make a new pair with "npm run credentials -- create --force".',
    passes: false,
  },
  {
    text: /invalid assertion/i,
    message: 'The app has no certificate, or does not take this assertion.',
    fix: `The app’s certificate enables the JWT bearer flow. ${DEPLOY}`,
    passes: false,
  },
  {
    text: /request not supported on this domain/i,
    message: 'The client credentials flow works on the org’s My Domain only.',
    fix: 'Set org.myDomain of the environment.',
    passes: false,
  },
  {
    text: /no client credentials user enabled/i,
    message: 'The app has no run-as user for the client credentials flow.',
    fix: DEPLOY,
    passes: false,
  },
  {
    text: /client credentials flow not enabled/i,
    message: 'The app does not allow the client credentials flow, or the org has it switched off.',
    fix: `${DEPLOY} If that does not help, allow it in Setup > OAuth and OpenID Connect Settings.`,
    passes: false,
  },
  {
    text: /refresh_token scope is required/i,
    message: 'The app’s scopes lack RefreshToken, which the JWT bearer flow asks for.',
    fix: `Add RefreshToken to app.scopes. ${DEPLOY}`,
    passes: false,
  },
  {
    text: /ip restricted or invalid login hours/i,
    message:
      'This machine’s address is outside of the login IP ranges of the user’s profile, or it is outside of its login hours.',
    fix: 'Verify from a machine and at a time that login.ipRanges and login.hours allow; the login history tells which it was.',
    passes: false,
  },
  {
    text: /ip restricted|restricted (ip|domain)/i,
    message: 'This machine’s address is outside of the login IP ranges of the user’s profile.',
    fix: 'Verify from a machine inside login.ipRanges, or add its address to the definition.',
    passes: false,
  },
  {
    text: /restricted (time|hours)|login hours|outside.*hours/i,
    message: 'It is outside of the login hours of the user’s profile.',
    fix: 'Verify inside login.hours, or change them in the definition.',
    passes: false,
  },
  {
    text: /\b(frozen|locked)\b/i,
    message: 'The user is frozen or locked.',
    fix: 'Find out why in the login history and the setup audit trail, then unfreeze the user in Setup > Users.',
    passes: false,
  },
  {
    text: /inactive[ _]user|user is inactive/i,
    message: 'The user is inactive or frozen.',
    fix: 'If it is to work again, activate or unfreeze it in Setup > Users.',
    passes: false,
  },
  {
    text: /rate_limit_exceeded|rate exceeded/i,
    message: 'The user logged in too often within an hour.',
    fix: 'Wait an hour; an integration should keep its access token and reuse it.',
    passes: false,
  },
  {
    text: /scope parameter not supported/i,
    message: 'The client credentials flow takes no scope parameter.',
    fix: 'Scopes are those of the app: see app.scopes.',
    passes: false,
  },
  {
    text: /inactive_org|organization is inactive/i,
    message: 'The org is locked, suspended or has expired.',
    fix: 'Ask who owns the org at Salesforce; a sandbox or trial that has ended does not come back.',
    passes: false,
  },
  {
    text: /OAUTH_APP_BLOCKED|app is blocked|app_blocked/i,
    message: 'An administrator has blocked this app.',
    fix: 'Unblock it in Setup > Connected Apps OAuth Usage, after finding out why it was blocked.',
    passes: false,
  },
  {
    text: /authentication failure/i,
    message: 'The org refused the user: it is inactive, or a policy of the org keeps it out.',
    fix: 'The login history of the user in Setup > Users tells which policy it was.',
    passes: false,
  },
  {
    text: /unsupported_grant_type|grant type not supported/i,
    message: 'The org does not offer this flow at this address.',
    fix: 'Set org.myDomain of the environment, and see that nothing on the way changes the request.',
    passes: false,
  },
  {
    text: /invalid_app_access/i,
    message: 'The app’s policy keeps this user out.',
    fix: `See the app’s policies in Setup > External Client App Manager. ${DEPLOY}`,
    passes: false,
  },
  {
    text: /server_error|temporarily_unavailable|unknown_error|HTTP (429|5\d\d)/i,
    message: 'The org could not answer just now.',
    fix: 'See status.salesforce.com for maintenance of the instance, then run the same command again.',
    passes: true,
  },
];
