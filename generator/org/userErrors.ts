import type { PlatformTextPattern } from './platformTextPattern.ts';

/**
 * Errors of User, PermissionSetLicenseAssign and PermissionSetAssignment records.
 * Codes: partner WSDL, StatusCode. Texts without a reference were read in public logs of real orgs.
 */
export const userErrors: readonly PlatformTextPattern[] = [
  {
    code: 'DUPLICATE_USERNAME',
    text: /./,
    message: 'The user name is taken, in this or in another Salesforce org: it must be unique across all of them.',
    fix: 'Change user.username, or the usernameSuffix of the environment.',
  },
  {
    code: 'DUPLICATE_COMM_NICKNAME',
    text: /./,
    message: 'The nickname is taken in this org.',
    fix: 'Change user.username: the nickname is made from it.',
  },
  {
    code: 'LICENSE_LIMIT_EXCEEDED',
    text: /./,
    message: 'The org has no seat left of the licence that the user or the assignment needs.',
    fix: 'Free a seat (deactivate a user, remove an assignment) or buy one; Setup, Company Information lists them.',
  },
  {
    code: null,
    text: /Can't assign permission set "?([^"]+)"? to user "?([^"]+)"?\. The user license doesn't allow the permission: (.+)/,
    message: 'The permission set $1 grants "$3", which the licences of $2 do not allow.',
    fix: 'Assign the permission set licence that allows it (access.permissionSetLicenses), or take the permission away.',
  },
  {
    code: null,
    text: /The user license doesn't allow the permission: (.+)/,
    message: 'The licence does not allow the permission "$1".',
    fix: 'Add a permission set licence that allows it (access.permissionSetLicenses), or take the permission away.',
  },
  {
    code: 'MIXED_DML_OPERATION',
    text: /./,
    message: 'An automation of the org changes business records in the same transaction as the user.',
    fix: 'Whoever owns the trigger or flow on User can move that work into a transaction of its own.',
  },
  {
    code: 'INVALID_EMAIL_ADDRESS',
    text: /./,
    message: 'The e-mail address is not one that Salesforce accepts.',
    fix: 'Change user.email (or owner, from which it is taken).',
  },
  {
    code: 'STRING_TOO_LONG',
    text: /./,
    message: 'A value is longer than its field.',
    fix: 'Shorten it in the definition and generate again.',
  },
  {
    code: 'REQUIRED_FIELD_MISSING',
    text: /Required fields are missing: \[([^\]]+)\]/,
    message: 'The org wants a value for $1.',
    fix: 'A custom required field or validation rule on User asks for it: give it a default value in the org.',
  },
  {
    code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    text: /./,
    message: 'A validation rule of the org refused the record.',
    fix: 'Read what it says below; whoever owns the rule can exempt integration users from it.',
  },
];
