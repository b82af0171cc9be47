import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import { unlessUnsupported } from '../org/unlessUnsupported.ts';
import type { SetGrant } from './accessRows.ts';
import { type EntityRow, entityLookups } from './entityLookups.ts';

interface AccessRow {
  readonly ParentId: string;
  readonly SetupEntityId: string;
  /** Empty where the org knows a type that this API version does not. */
  readonly SetupEntityType: string | null;
}

/** What these permission sets grant of Apex, flows, custom permissions, apps and the like, under their names. */
export async function findEntityGrants(org: Org, setIds: readonly string[]): Promise<readonly SetGrant[]> {
  const rows = await queryNames<AccessRow>(
    org,
    setIds,
    (ids) => soql`SELECT ParentId, SetupEntityId, SetupEntityType FROM SetupEntityAccess WHERE ParentId IN ${ids}`,
  );
  const names = await findNames(org, rows);
  return rows.map((row) => toGrant(row, names.get(shortId(row.SetupEntityId))));
}

/** By the first 15 characters of ids, as some objects give no more of them. */
async function findNames(org: Org, rows: readonly AccessRow[]): Promise<ReadonlyMap<string, string>> {
  const byType = Map.groupBy(rows, ({ SetupEntityType }) => SetupEntityType ?? '');
  const found = await Promise.all(
    [...byType].map(async ([type, some]) => {
      const lookup = Object.hasOwn(entityLookups, type) ? entityLookups[type] : undefined;
      if (lookup === undefined) return [];
      const ids = some.map(({ SetupEntityId }) => SetupEntityId);
      const entities = await unlessUnsupported(queryNames<EntityRow>(org, ids, lookup.statement));
      return entities.map((entity) => [shortId(lookup.idOf(entity)), lookup.nameOf(entity)] as const);
    }),
  );
  return new Map(found.flat());
}

function shortId(id: string): string {
  return id.slice(0, 15);
}

/** What has no name in the org or none that this program knows to find is told by its id, not left out. */
function toGrant({ ParentId, SetupEntityId, SetupEntityType }: AccessRow, found: string | undefined): SetGrant {
  const type = SetupEntityType ?? 'setup entity';
  const name = found ?? SetupEntityId;
  const kind = (Object.hasOwn(entityLookups, type) ? entityLookups[type] : undefined)?.kind(name) ?? 'other';
  return { permissionSetId: ParentId, kind, name: kind === 'other' ? `${type} ${name}` : name, operation: 'access' };
}
