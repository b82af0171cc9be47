import type { QueryBase } from '@jetstreamapp/soql-parser-js';

/** The names of a dotted field without the alias that the query may give its object. */
export function withoutAlias({ sObjectAlias }: QueryBase, field: string): readonly string[] {
  const names = field.split('.');
  return names.length > 1 && names[0]?.toLowerCase() === sObjectAlias?.toLowerCase() ? names.slice(1) : names;
}
