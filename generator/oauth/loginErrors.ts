import type { OAuthErrorPattern } from './oauthErrorPattern.ts';

const DEPLOY = 'Run "npm run deploy" for this environment, then verify again.';

/** What the token endpoint says of the flow, the user, the place and the time; the order counts, see `oauthErrors`. */
export const loginErrors: readonly OAuthErrorPattern[] = [
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
    text: /restricted (time|hours)|login hours|outside.{0,80}hours/i,
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
