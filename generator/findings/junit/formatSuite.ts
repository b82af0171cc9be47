import { escapeXmlText } from './escapeXmlText.ts';
import type { TestCase, TestOutcome } from './testCase.ts';

/** One `testsuite`, in the shape that the JUnit plugins of Jenkins, GitLab and Azure Pipelines have in common. */
export function formatSuite(name: string, cases: readonly TestCase[]): readonly string[] {
  const count = (kind: TestOutcome['kind']) => String(cases.filter(({ outcome }) => outcome?.kind === kind).length);
  const counts = { tests: String(cases.length), failures: count('failure'), errors: '0', skipped: count('skipped') };
  const lines = uniqueNames(cases).flatMap((unique, index) => formatCase(name, unique, cases[index]!.outcome));
  return [`  <testsuite${attributes({ name, ...counts })}>`, ...lines, '  </testsuite>'];
}

/** GitLab shows just the first of several tests of one name. */
function uniqueNames(cases: readonly TestCase[]): readonly string[] {
  const seen = new Map<string, number>();
  return cases.map(({ name }) => {
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return number === 1 ? name : `${name} (${number})`;
  });
}

function formatCase(classname: string, name: string, outcome: TestOutcome | null): readonly string[] {
  const start = `    <testcase${attributes({ name, classname })}`;
  if (outcome === null) return [`${start}/>`];
  return [`${start}>`, `      ${formatOutcome(outcome)}`, '    </testcase>'];
}

function formatOutcome({ kind, type, message, lines }: TestOutcome): string {
  const start = `<${kind}${attributes({ ...(type === null ? {} : { type }), message })}`;
  return lines.length === 0 ? `${start}/>` : `${start}>${lines.map(escapeXmlText).join('\n')}</${kind}>`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXmlText(value)}"`)
    .join('');
}
