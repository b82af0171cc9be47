import userPermissionNames from '../../generator/schema/userPermissionNames.json' with { type: 'json' };
import type { ObjectDescription, SObjectRecord } from '../state/orgState.ts';
import { catalogRows } from './catalogRows.ts';
import type { QueryContext } from './queryContext.ts';

/** All rows of an object before any condition: those that are stored, and of some objects those that are made up for the asker. */
export function candidateRows(context: QueryContext, object: ObjectDescription): readonly SObjectRecord[] {
  if (object.name === 'UserPermissionAccess') return [ownPermissions(context)];
  return catalogRows(context.org, object.name) ?? context.org.records.all(object.name);
}

/** One row about the asker (Object Reference, UserPermissionAccess, "the permissions accessibility for a current user"). */
function ownPermissions({ access }: QueryContext): SObjectRecord {
  const columns = userPermissionNames.map((name) => [`Permissions${name}`, access.has(name)] as const);
  return { Id: '000000000000000AAA', LastCacheUpdate: null, ...Object.fromEntries(columns) };
}
