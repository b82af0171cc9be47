import type { Soql } from './soql.ts';

/** What queries do, as the beginning of a sentence: `Reading User`, `Reading User, UserLogin`. */
export function doingOf(...statements: readonly Soql[]): string {
  const names = statements.map((statement) => /\bFROM\s+(\w+)/i.exec(statement)?.[1] ?? 'records');
  return `Reading ${[...new Set(names)].join(', ')}`;
}
