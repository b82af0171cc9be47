import type { OAuthErrorPattern } from './oauthErrorPattern.ts';

/** At the end of a deployment the same option is --verify-wait. */
const WAIT =
  'Wait some minutes after a deployment: "npm run verify -- --wait 30" for this environment tries until it is known.';

const DEPLOY = 'Run "npm run deploy" for this environment, then verify again.';

/** What the token endpoint says of the app and of what a client knows of it; the order counts, see `oauthErrors`. */
export const appErrors: readonly OAuthErrorPattern[] = [
  {
    text: /app_not_found|external client app is not installed/i,
    message: 'The org does not know this app: it is new, or the request went to another org or to a general login URL.',
    fix: `${WAIT} See that org.myDomain names this org.`,
    passes: true,
  },
  {
    text: /invalid_client_id|client identifier invalid/i,
    message: 'The org does not know this consumer key: the app is new, or was deleted and made again.',
    fix: WAIT,
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
    text: /^client-credentials; .*(invalid_client|invalid_client_credentials|invalid client credentials)/i,
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
    text: /expired|assertion.{0,80}time|not yet valid/i,
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
];
