import type { MetadataBody } from '../body/metadataBody.ts';

const NOTHING = new Set(['Hidden', 'None', 'NONE']);

/** Whether an entry of a list of access grants anything; Salesforce keeps and returns no others. */
export function isGranting(entry: MetadataBody): boolean {
  if (typeof entry['visibility'] === 'string') return !NOTHING.has(entry['visibility']);
  return Object.values(entry).includes(true);
}
