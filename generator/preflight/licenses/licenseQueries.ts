import type { BatchedQuery } from '../../org/queryBatch.ts';
import { soql } from '../../org/soql.ts';
import { splitNames } from '../../org/splitNames.ts';
import type { Reference } from '../references/reference.ts';
import { licenseOf } from './licenseOf.ts';

/**
 * Queries for what the permission set licences of sets with user permissions allow. A licence has a column for every
 * permission that the org knows; FIELDS() takes those there are, and at most 200 rows (SOQL Reference, FIELDS()).
 */
export function licenseQueries(references: readonly Reference[]): readonly BatchedQuery[] {
  const names = references.flatMap((reference) =>
    reference.kind === 'userPermission' ? (licenseOf(reference.component) ?? []) : [],
  );
  return splitNames(names).map((some) => ({
    api: 'data',
    statement: soql`SELECT FIELDS(ALL) FROM PermissionSetLicense WHERE DeveloperName IN ${some} LIMIT 200`,
  }));
}
