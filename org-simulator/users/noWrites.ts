import type { RecordRules } from '../dataApi/recordRules.ts';

/** For objects whose supported calls are describe, query and retrieve only. */
export const noWrites: RecordRules = { calls: [] };
