import type { Example } from '../generator/policy/example.ts';
import { exampleParts } from '../generator/policy/exampleParts.ts';
import type { RuleCategory, RuleText } from '../generator/policy/rule.ts';
import { RULES } from '../generator/policy/rules.ts';
import { SOURCE_RULES } from '../generator/source/sourceRules.ts';

const CATEGORIES: Readonly<Record<RuleCategory, string>> = {
  platform: 'What an org refuses, or does otherwise than it is written',
  'least-privilege': 'What a security review finds',
  hygiene: 'What will be trouble',
};

const INTRODUCTION = `# Lint rules

\`npm run lint\` holds every definition, in every environment, to these rules. It needs no org.

- **Severity.** An error makes the exit code 2, and 1 where a definition cannot be used at all; a warning does not,
  unless with \`--strict\`. \`rules:\` in \`policy.yaml\` sets the severity of a rule to \`error\`, \`warning\` or \`off\`. Where
  sources leave a fact open, an error is only a warning, unless \`policy.yaml\` says \`error\`.
- **Waivers.** What is needed all the same stands under \`waivers\` of the definition, with a reason and a last day. \`for\`
  names what is accepted, such as one object; without it, every finding of the rule is.
- **Limits and forbidden things** stand in \`policy.yaml\`: see [definitions.md](definitions.md#a-policy).
- **Controls** are those of the Security Benchmark for Salesforce (\`SBS-…\`) and of Salesforce's Security Health Review
  (\`shr_…\`, help topics \`xcloud.shr_…\`).
- **Metadata files** are linted with \`--source-dir\`, by rules of their own and by those of others that apply:
  see [source-dir.md](source-dir.md). Those are warnings there unless an org would refuse the file.
- The examples leave out what a rule is not about, such as label and owner.

This page is made from the rules themselves by \`npm run rules\`.
`;

const SOURCE = 'Metadata files (`--source-dir`)';

/** The text of docs/rules.md. */
export function rulesPage(): string {
  const categories = (Object.keys(CATEGORIES) as RuleCategory[]).map((category) => ({
    heading: CATEGORIES[category],
    rules: RULES.filter((rule) => rule.category === category),
  }));
  const groups: readonly { readonly heading: string; readonly rules: readonly RuleText[] }[] = [
    ...categories,
    { heading: SOURCE, rules: SOURCE_RULES },
  ];
  return [
    INTRODUCTION,
    ...groups.map(({ heading, rules }) => table(heading, rules)),
    ...groups.flatMap(({ heading, rules }) => [`## ${heading}\n`, ...rules.map(section)]),
  ].join('\n');
}

function table(heading: string, rules: readonly RuleText[]): string {
  const rows = rules.map(({ id, title, severity }) => `| [${id}](#${id}) | ${severity} | ${title} |`);
  return [`**${heading}**`, '', '| rule | severity | about |', '|---|---|---|', ...rows, ''].join('\n');
}

function section({ id, title, severity, explanation, sources, controls, bad, good }: RuleText): string {
  return [
    `### ${id}`,
    '',
    `${title}. Severity: ${severity}.`,
    '',
    explanation,
    '',
    ...(controls.length === 0 ? [] : [`Controls: ${controls.join(', ')}.`, '']),
    `Sources: ${sources.join('; ')}.`,
    '',
    'Found in:',
    '',
    ...blocks(bad),
    'Not found in:',
    '',
    ...blocks(good),
  ].join('\n');
}

function blocks(example: Example): readonly string[] {
  return exampleParts(example).map(({ heading, text, language }) =>
    language === 'yaml'
      ? `\`\`\`yaml\n# ${heading}\n${text}\n\`\`\`\n`
      : `\`\`\`xml\n<!-- ${heading} -->\n${text}\n\`\`\`\n`,
  );
}
