import type { AssignmentKind } from './foundState.ts';

/** Salesforce's words for what can be assigned, inside a sentence. */
export const KIND_NOUNS: Readonly<Record<AssignmentKind, string>> = {
  PermissionSetLicense: 'permission set licence',
  PermissionSet: 'permission set',
  PermissionSetGroup: 'permission set group',
};
