import type { RuleText } from '../policy/rule.ts';
import { ipRelaxation } from '../policy/rules/ipRelaxation.ts';
import { metadataTypes } from '../policy/rules/metadataTypes.ts';
import { SHARED_RULES } from './shared/sharedRules.ts';
import { SOURCE_RULES } from './sourceRules.ts';

/** Every rule that metadata files are held to. */
export const REPORTED_RULES: readonly RuleText[] = [
  metadataTypes,
  ...SOURCE_RULES,
  ...SHARED_RULES.map(({ rule }) => rule),
  ipRelaxation,
];
