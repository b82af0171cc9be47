import { MetadataFault } from '../metadataFault.ts';

/** What a call gets that names more things than its operation takes; text: certinia/apex-mdapi issue 105. */
export function tooManyRecords(limit: number): MetadataFault {
  return new MetadataFault(
    'EXCEEDED_ID_LIMIT',
    `record limit reached. cannot submit more than ${limit} records in this operation`,
  );
}
