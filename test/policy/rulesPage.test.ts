import { readFileSync } from 'node:fs';
import { RULES } from '../../generator/policy/rules.ts';
import { rulesPage } from '../../scripts/rulesPage.ts';

const PAGE = readFileSync('docs/rules.md', 'utf8');

describe('docs/rules.md', () => {
  it('is what "npm run rules" writes', () => {
    expect(PAGE).toBe(rulesPage());
  });

  it.each(RULES.map(({ id, ...rule }) => ({ id, ...rule })))('explains $id where its table leads', (rule) => {
    expect(PAGE).toContain(`| [${rule.id}](#${rule.id}) | ${rule.severity} | ${rule.title} |`);
    const [, section = ''] = PAGE.split(`\n### ${rule.id}\n`);
    const own = section.split('\n### ')[0]!;
    for (const text of [rule.explanation, ...rule.sources, ...rule.controls]) expect(own).toContain(text);
    expect(own).toContain(rule.bad.definition.trimEnd());
    expect(own).toContain(rule.good.definition.trimEnd());
  });
});
