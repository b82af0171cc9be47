import type { Org } from './org.ts';
import { queryAll } from './queryAll.ts';

/** The same connection, stopped by another signal. */
export function withSignal(org: Org, signal: AbortSignal): Org {
  const { connection, pace } = org;
  return { ...org, signal, query: (statement) => queryAll(connection, statement, { ...pace, signal }) };
}
