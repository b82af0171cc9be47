import type { ReportingDescriptor } from 'sarif';
import type { Example } from '../../policy/example.ts';
import type { RuleText } from '../../policy/rule.ts';

/** A rule as SARIF's reportingDescriptor, with all that GitHub code scanning shows of one. */
export function toRule(rule: RuleText): ReportingDescriptor {
  const { id, title, category, severity, sources, controls, explanation } = rule;
  const helpUri = sources.find((source) => URL.canParse(source) && /^https?:/.test(source));
  const level = severity === 'off' ? 'warning' : severity;
  return {
    id,
    name: id.replaceAll(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { enabled: severity !== 'off', level },
    properties: {
      tags: [category, ...(category === 'least-privilege' ? ['security'] : []), ...controls],
      'problem.severity': level,
      sources: [...sources],
      controls: [...controls],
    },
  };
}

function helpText({ explanation, sources, controls }: RuleText): string {
  const lists = [`Sources: ${sources.join('; ')}.`, controls.length > 0 && `Controls: ${controls.join(', ')}.`];
  return [explanation, ...lists.filter((line) => line !== false)].join('\n');
}

function helpMarkdown({ explanation, sources, controls, bad, good }: RuleText): string {
  return [
    explanation,
    `Wrong:\n\n${exampleMarkdown(bad)}`,
    `Right:\n\n${exampleMarkdown(good)}`,
    `Sources:\n\n${sources.map((source) => `- ${source}`).join('\n')}`,
    ...(controls.length === 0 ? [] : [`Controls: ${controls.join(', ')}`]),
  ].join('\n\n');
}

function exampleMarkdown({ definition, files }: Example): string {
  const others = Object.entries(files ?? {}).map(([path, text]) => block(`# ${path}\n${text}`));
  return [block(definition), ...others].join('\n\n');
}

function block(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}
