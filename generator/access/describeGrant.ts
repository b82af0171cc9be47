import { plainText } from '../org/plainText.ts';
import type { AccessGrant, GrantKind, GrantOperation } from './effectiveAccess.ts';
import { grantOperations } from './grantOperations.ts';

/** What operations are called in Setup. */
const OPERATIONS: Readonly<Record<Exclude<GrantOperation, 'access'>, string>> = {
  read: 'Read',
  create: 'Create',
  edit: 'Edit',
  delete: 'Delete',
  viewAllFields: 'View All Fields',
  viewAll: 'View All Records',
  modifyAll: 'Modify All Records',
};

/** Kinds with one operation. What is `other` has its type in its name. */
const NOUNS: Readonly<Record<Exclude<GrantKind, 'object' | 'field'>, string>> = {
  userPermission: 'user permission ',
  apexClass: 'Apex class ',
  apexPage: 'Visualforce page ',
  flow: 'flow ',
  customPermission: 'custom permission ',
  customMetadataType: 'custom metadata type ',
  customSetting: 'custom setting ',
  connectedApp: 'connected app ',
  externalClientApp: 'external client app ',
  tab: 'tab ',
  application: 'app ',
  externalDataSource: 'external data source ',
  namedCredential: 'named credential ',
  externalCredentialPrincipal: 'external credential principal ',
  other: '',
};

/** A grant to describe: all of an `AccessGrant`, or the operations of it that are of interest. */
export interface DescribedGrant extends Pick<AccessGrant, 'kind' | 'name'> {
  readonly operations: readonly GrantOperation[];
}

/** In Salesforce's words, the widest operation first: `Delete, Edit, Read on Lead`, `user permission ViewAllData`. */
export function describeGrant({ kind, name, operations }: DescribedGrant): string {
  if (kind !== 'object' && kind !== 'field') return plainText(`${NOUNS[kind]}${name}`);
  const words = grantOperations
    .toReversed()
    .flatMap((one) => (one !== 'access' && operations.includes(one) ? OPERATIONS[one] : []));
  return plainText(`${words.join(', ')} on ${name}`);
}
