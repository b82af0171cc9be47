import type { RuleText } from '../policy/rule.ts';
import { DEFINITION_RULE } from './definitionRule.ts';
import type { FindingsReport } from './findingsReport.ts';

/** The rules of the report and, when they do not name it themselves, the one for problems of the definitions. */
export function reportedRules({ rules }: FindingsReport): readonly RuleText[] {
  return rules.some(({ id }) => id === DEFINITION_RULE.id) ? rules : [DEFINITION_RULE, ...rules];
}
