import type { Rule } from './rule.ts';
import { yamlFiles } from './yamlFiles.ts';

const SEVERITIES = { error: 'an error', warning: 'a warning', off: 'off' } as const;

/** What a rule is about and why, in lines for a terminal. */
export function ruleText(rule: Rule): readonly string[] {
  return [
    `${rule.id}: ${rule.title}`,
    '',
    `${rule.category}, ${SEVERITIES[rule.severity]} unless policy.yaml says otherwise`,
    '',
    rule.explanation,
    '',
    'Sources:',
    ...rule.sources.map((source) => `  ${source}`),
    ...(rule.controls.length === 0 ? [] : [`Controls: ${rule.controls.join(', ')}`]),
    '',
    'Found in:',
    ...indented(yamlFiles(rule.bad)),
    '',
    'Not found in:',
    ...indented(yamlFiles(rule.good)),
  ];
}

function indented(text: string): readonly string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
}
