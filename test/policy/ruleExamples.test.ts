import { readdirSync } from 'node:fs';
import { RULES } from '../../generator/policy/rules.ts';
import { lintExample } from './lintFiles.ts';

/** The controls that rules refer to: of the Security Benchmark for Salesforce (February 2026), and help topics `xcloud.…`. */
const CONTROLS = new Set([
  'SBS-ACS-001',
  'SBS-ACS-002',
  'SBS-ACS-003',
  'SBS-ACS-004',
  'SBS-ACS-005',
  'SBS-ACS-006',
  'SBS-ACS-007',
  'SBS-ACS-008',
  'SBS-ACS-009',
  'SBS-ACS-010',
  'SBS-ACS-012',
  'SBS-AUTH-003',
  'SBS-DEP-006',
  'SBS-FDNS-001',
  'SBS-OAUTH-001',
  'SBS-OAUTH-002',
  'shr_api_only_access',
  'shr_external_client_apps',
  'shr_oauth_access_policies_enforce_ip_restrictions',
  'shr_use_any_api_restriction',
]);

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
    expect(rule.controls.filter((control) => !CONTROLS.has(control))).toEqual([]);
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
