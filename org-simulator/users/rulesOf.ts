import type { RecordRules } from '../dataApi/recordRules.ts';

const RULES: Readonly<Record<string, RecordRules>> = {};

/** The rules of one sObject type; none for most. */
export function rulesOf(type: string): RecordRules {
  return RULES[type] ?? {};
}
