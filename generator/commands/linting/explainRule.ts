import { nearestName } from '../../definitions/issues/nearestName.ts';
import type { RuleText } from '../../policy/rule.ts';
import { RULES } from '../../policy/rules.ts';
import { ruleText } from '../../policy/ruleText.ts';
import { ToolError } from '../../shared/toolError.ts';
import { SOURCE_RULES } from '../../source/sourceRules.ts';
import type { CommandOutcome, Reporter } from '../command.ts';

const ALL: readonly RuleText[] = [...RULES, ...SOURCE_RULES];

/** Prints reason, sources, controls and examples of one rule. Throws a ToolError that names the nearest one for a typo. */
export function explainRule(reporter: Reporter, id: string): CommandOutcome {
  const rule = ALL.find((candidate) => candidate.id === id);
  if (rule === undefined) throw unknownRule(id);
  const [heading = '', ...lines] = ruleText(rule);
  reporter.line(heading, 'heading');
  for (const line of lines) reporter.line(line);
  const { title, category, severity, sources, controls, explanation, bad, good } = rule;
  return { exitCode: 0, result: { id, title, category, severity, sources, controls, explanation, bad, good } };
}

function unknownRule(id: string): ToolError {
  const names = ALL.map((rule) => rule.id);
  const nearest = nearestName(id, names);
  return new ToolError(`There is no rule ${JSON.stringify(id)}.`, {
    actions: [...(nearest === null ? [] : [`Did you mean "${nearest}"?`]), 'docs/rules.md lists them all.'],
    details: { rules: names },
  });
}
