import { readdirSync } from 'node:fs';
import { RULES } from '../../generator/policy/rules.ts';
import { lintExample } from './lintFiles.ts';

const ids = RULES.map(({ id }) => id);

describe('the list of rules', () => {
  it('holds every rule there is a file for', () => {
    const files = readdirSync('generator/policy/rules').map((name) => name.replace('.ts', ''));
    const names = ids.map((id) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    expect(names.toSorted()).toEqual(files.toSorted());
  });

  it('names each rule once, in words with hyphens', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('explains %s and names its source', (_, rule) => {
    expect(rule.title).toMatch(/^[A-Z].{10,70}[^.]$/);
    expect(rule.explanation).toMatch(/^[A-Z].{40,}\.$/s);
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.controls.filter((control) => !/^(?:SBS-[A-Z]+-\d{3}|shr_[a-z_]+)$/.test(control))).toEqual([]);
  });
});

describe('the examples of', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s fail and pass', async (id, rule) => {
    const [bad, good] = await Promise.all([lintExample(rule.bad), lintExample(rule.good)]);
    const found = bad.filter((finding) => finding.rule === id);
    expect(found).not.toEqual([]);
    expect(good.filter((finding) => finding.rule === id)).toEqual([]);
    // An example is about its rule: nothing else in it is refused or doubtful.
    const amiss = [...bad, ...good].filter(({ rule: other }) => /^(?:invalid|doubtful)-/.test(other) && other !== id);
    expect(amiss.map(({ message }) => message)).toEqual([]);
    for (const { message, fix, position } of found) {
      expect(message).toMatch(/^\S.*[.!?]$/s);
      expect(fix).toMatch(/^\S.*[.!?]$/s);
      expect(position).not.toBeNull();
    }
  });
});
