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
    fix: `Log in again (sf org login, or a new SF_ACCESS_TOKEN), ${AGAIN}.`,
  },
  {
    // The user info endpoint's answer to a token that it does not know.
    code: null,
    text: /Bad_OAuth_Token/,
    message: 'The session of the org is not valid, or has expired.',
    fix: `Log in again (sf org login, or a new SF_ACCESS_TOKEN), ${AGAIN}.`,
  },
  {
    code: 'REQUEST_LIMIT_EXCEEDED',
    text: /./,
    message: 'The org has no API calls left for now.',
    fix: `Wait until it has (Setup, Company Information, API Requests, Last 24 Hours), ${AGAIN}.`,
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
