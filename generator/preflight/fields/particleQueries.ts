import type { BatchedQuery } from '../../org/queryBatch.ts';
import { soql } from '../../org/soql.ts';
import { compareText } from '../../shared/compareText.ts';
import type { Particle } from './particleOf.ts';

/** EntityParticle has no second page (error EXCEEDED_ID_LIMIT, "does not support queryMore()"). */
const MOST_ROWS = 2000;
/** Bytes that the names may take in a URL; see `splitNames`. */
const LONGEST = 8_000;

/**
 * Queries for fields of objects. EntityParticle has what describe has, field-level security among it, and wants to know
 * of which objects (Tooling API Developer Guide, EntityParticle); unlike describe it tells also of fields that the asker
 * may not read. Objects go together as long as all their fields could be in one answer.
 */
export function particleQueries(particles: readonly Particle[]): readonly BatchedQuery[] {
  const byObject = Map.groupBy(particles, ({ object }) => object);
  const groups: Group[] = [];
  for (const [object, own] of [...byObject].toSorted(([left], [right]) => compareText(left, right))) {
    const fields = own.map(({ field }) => field);
    const last = groups.at(-1);
    if (last !== undefined && fits(last, object, fields)) add(last, object, fields);
    else groups.push(add({ objects: new Set(), fields: new Set() }, object, fields));
  }
  return groups.map(toQuery);
}

interface Group {
  readonly objects: Set<string>;
  readonly fields: Set<string>;
}

function add(group: Group, object: string, fields: readonly string[]): Group {
  group.objects.add(object);
  for (const field of fields) group.fields.add(field);
  return group;
}

function fits(group: Group, object: string, fields: readonly string[]): boolean {
  const names = new Set([...group.fields, ...fields]);
  const length = [...names, ...group.objects, object].join('%27%2C%27').length;
  return (group.objects.size + 1) * names.size <= MOST_ROWS && length <= LONGEST;
}

function toQuery({ objects, fields }: Group): BatchedQuery {
  return {
    api: 'tooling',
    statement: soql`SELECT EntityDefinition.QualifiedApiName, QualifiedApiName, IsPermissionable, IsCalculated, IsAutonumber,
      IsComponent, IsCompound FROM EntityParticle
      WHERE EntityDefinition.QualifiedApiName IN ${[...objects]} AND QualifiedApiName IN ${[...fields]}`,
  };
}
