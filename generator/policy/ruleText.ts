import type { Example } from './example.ts';
import { exampleParts } from './exampleParts.ts';
import type { RuleText } from './rule.ts';

const SEVERITIES = { error: 'an error', warning: 'a warning', off: 'off' } as const;

/** What a rule is about and why, in lines for a terminal. */
export function ruleText(rule: RuleText): readonly string[] {
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
    ...exampleLines(rule.bad),
    '',
    'Not found in:',
    ...exampleLines(rule.good),
  ];
}

function exampleLines(example: Example): readonly string[] {
  return exampleParts(example).flatMap(({ heading, text }) => [
    `  ${heading}`,
    ...text.split('\n').map((line) => (line === '' ? '' : `    ${line}`)),
  ]);
}
