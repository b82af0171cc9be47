import { readdirSync } from 'node:fs';
import { RULES } from '../../generator/policy/rules.ts';
import { SOURCE_RULE_IDS } from '../../generator/policy/sourceRuleIds.ts';
import { SOURCE_RULES } from '../../generator/source/sourceRules.ts';
import { lintTree } from './lintTree.ts';

/** Said of every use of that flow, in right examples as well. */
const FLOW = 'client-credentials-flow';

const ids = SOURCE_RULES.map(({ id }) => id);

describe('the list of rules over metadata files', () => {
  it('holds every rule there is a file for, and policy.yaml may name each', () => {
    const files = readdirSync('generator/source/rules').map((name) => name.replace('.ts', ''));
    const names = ids.map((id) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    expect(names.toSorted()).toEqual(files.toSorted());
    expect(ids.toSorted()).toEqual(SOURCE_RULE_IDS.toSorted());
  });

  it('names no rule that definitions are held to', () => {
    const others = new Set(RULES.map(({ id }) => id));
    expect(ids.filter((id) => others.has(id))).toEqual([]);
  });

  it.each(SOURCE_RULES.map((rule) => [rule.id, rule] as const))('explains %s and names its source', (_, rule) => {
    expect(rule.title).toMatch(/^[A-Z].{10,70}[^.]$/);
    expect(rule.explanation).toMatch(/^[A-Z].{40,}\.$/s);
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.controls.filter((control) => !/^(?:SBS-[A-Z]+-\d{3}|shr_[a-z_]+)$/.test(control))).toEqual([]);
  });
});

describe('the examples of', () => {
  it.each(SOURCE_RULES.map((rule) => [rule.id, rule] as const))('%s fail and pass', async (id, rule) => {
    const lint = async (files: Readonly<Record<string, string>> = {}) =>
      (await lintTree(files)).filter((finding) => finding.rule !== FLOW);
    const [bad, good] = await Promise.all([lint(rule.bad.files), lint(rule.good.files)]);
    const found = bad.filter((finding) => finding.rule === id);
    expect(found).not.toEqual([]);
    expect(good).toEqual([]);
    // An example is about its rule: nothing else is found in it.
    expect(new Set(bad.map((finding) => finding.rule))).toEqual(new Set([id]));
    for (const { message, fix, position, integration, environments } of found) {
      expect(message).toMatch(/^\S.*[.!?]$/s);
      expect(fix).toMatch(/^\S.*[.!?]$/s);
      expect(Object.keys(rule.bad.files!)).toContain(position?.file);
      expect([integration, environments]).toEqual([null, []]);
    }
  });
});
