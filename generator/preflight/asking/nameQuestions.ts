import { soql } from '../../org/soql.ts';
import { LOOKUPS, type LookupName } from '../references/lookups.ts';
import type { Missing } from '../references/missing.ts';
import type { Questions } from './answer.ts';

const FIELDS_OF = 'fields of ';

/** What to ask for every name that one of these may be a slip for. */
export function nameQuestions(missing: readonly Missing[]): Questions {
  const among = new Set(missing.flatMap((one) => one.among ?? []));
  return new Map(
    [...among].map((name) => {
      if (!name.startsWith(FIELDS_OF)) {
        const { api, all } = LOOKUPS[name as LookupName];
        return [name, [{ api, statement: all }]];
      }
      const object = name.slice(FIELDS_OF.length);
      const statement = soql`SELECT QualifiedApiName FROM EntityParticle WHERE EntityDefinition.QualifiedApiName = ${object}`;
      return [name, [{ api: 'tooling' as const, statement }]];
    }),
  );
}
