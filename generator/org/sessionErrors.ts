import type { PlatformTextPattern } from './platformTextPattern.ts';

const AGAIN = 'then run the same command again: it goes on from where it stopped';

/**
 * Errors of any call: session, access, limits, availability.
 * Codes are those of the SOAP API Developer Guide, "API Fault Element" and "Core Data Types, StatusCode".
 */
export const sessionErrors: readonly PlatformTextPattern[] = [
  {
    code: 'INVALID_SESSION_ID',
    text: /./,
    message: 'The session of the org is not valid, or has expired.',
    fix: `Log in again (sf org login, or a new SF_ACCESS_TOKEN), ${AGAIN}. An access token cannot be renewed by this program; logins by JWT or by SFDX_AUTH_URL are.`,
  },
  {
    // The user info endpoint's answer to a token that it does not know.
    code: null,
    text: /Bad_OAuth_Token/,
    message: 'The session of the org is not valid, or has expired.',
    fix: `Log in again (sf org login, or a new SF_ACCESS_TOKEN), ${AGAIN}.`,
  },
  {
    // Help 000389067: at most 25 calls of 20 seconds or more at a time.
    code: 'REQUEST_LIMIT_EXCEEDED',
    text: /\bConcurrent/i,
    message: 'The org works on as many long calls as it takes at a time.',
    fix: `Wait some minutes until those of others have ended, ${AGAIN}.`,
  },
  {
    // "API Request Limits and Allocations": counted over the last 24 hours, from any moment on.
    code: 'REQUEST_LIMIT_EXCEEDED',
    text: /./,
    message: 'The org has no API calls left: those of the last 24 hours are used up. This is not waited for.',
    fix: `Calls become free as those of a day ago drop out: wait until some have (Setup, Company Information, API Requests, Last 24 Hours), ${AGAIN}.`,
  },
  {
    // requireAnswer.ts
    code: 'NO_ANSWER_OF_AN_ORG',
    text: /(.*)/s,
    message: 'What came back is no answer of an org, but $1.',
    fix: `See whether a proxy, a VPN or a sign-in page of the network is in the way, ${AGAIN}.`,
  },
  {
    // sendRequest.ts
    code: 'ANSWER_TOO_LARGE',
    text: /(.*)/s,
    message: '$1',
    fix: 'Check that the instance URL is that of your org.',
  },
  {
    code: 'UNABLE_TO_LOCK_ROW',
    text: /./,
    message: 'Somebody else is changing the same record or the same metadata right now.',
    fix: `Wait a minute, ${AGAIN}.`,
  },
  {
    code: null,
    text: /requires? a user with the ModifyAllData or ModifyMetadata permissions?/i,
    message: 'The user that deploys may not change metadata.',
    fix: 'Give it the permissions "API Enabled" and "Modify Metadata Through Metadata API Functions".',
  },
  {
    code: 'API_DISABLED_FOR_ORG',
    text: /./,
    message: 'The API is not enabled for this user or this org.',
    fix: 'Give the user the permission "API Enabled"; the org needs an edition with API access.',
  },
  {
    code: 'INSUFFICIENT_ACCESS',
    text: /./,
    message: 'The user that runs this lacks a permission for it.',
    fix: 'Give it "Manage Users", "View Setup and Configuration" and "Modify Metadata Through Metadata API Functions".',
  },
  {
    code: 'INSUFFICIENT_ACCESS_OR_READONLY',
    text: /./,
    message: 'The user that runs this may not change that record.',
    fix: 'Give it the permissions "Manage Users" and "Assign Permission Sets".',
  },
  {
    code: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
    text: /./,
    message: 'The user that runs this may not use a record that this one refers to.',
    fix: 'Give it the permissions "Manage Users" and "Assign Permission Sets".',
  },
  {
    code: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    text: /./,
    message: 'A trigger or flow of the org refused the record.',
    fix: 'Read what it says below; whoever owns that automation can exempt integration users from it.',
  },
  {
    code: 'INVALID_TYPE',
    text: /sObject type '([^']+)' is not supported/,
    message: 'The org has no object $1, or the user that runs this may not see it.',
    fix: 'Check the edition of the org, and give the user "View Setup and Configuration" and "Manage Users".',
  },
  {
    code: 'LOGIN_DURING_RESTRICTED_DOMAIN',
    text: /./,
    message: 'The user that runs this may not log in from this IP address.',
    fix: 'Run it from an address inside the login IP ranges of its profile, or add this one to them.',
  },
  {
    code: 'LOGIN_DURING_RESTRICTED_TIME',
    text: /./,
    message: 'The user that runs this may not log in at this time of day.',
    fix: 'Run it inside the login hours of its profile.',
  },
];
