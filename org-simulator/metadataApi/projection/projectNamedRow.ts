import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { textOf } from '../body/textOf.ts';
import { saveRow } from './saveRow.ts';

/**
 * For types whose row is little more than a name: CustomPermission and MutingPermissionSet, with DeveloperName,
 * MasterLabel and Description.
 */
export function projectNamedRow(
  sObject: string,
  { fullName, body }: Pick<MetadataComponent, 'fullName' | 'body'>,
  org: OrgState,
): string {
  const found = org.records
    .all(sObject)
    .find((row) => String(row['DeveloperName']).toLowerCase() === fullName.toLowerCase());
  const fields = {
    DeveloperName: fullName,
    MasterLabel: textOf(body, 'label') ?? fullName,
    Description: textOf(body, 'description') ?? null,
    NamespacePrefix: null,
  };
  return saveRow(sObject, fields, { found, org });
}
