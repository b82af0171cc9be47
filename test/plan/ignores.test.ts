import fc from 'fast-check';
import { buildPlan } from '../../generator/plan/buildPlan.ts';
import { applyIgnores } from '../../generator/plan/ignores/applyIgnores.ts';
import { checkIgnores } from '../../generator/plan/ignores/checkIgnores.ts';
import type { DriftIgnore } from '../../generator/plan/ignores/driftIgnore.ts';
import { matchesPattern } from '../../generator/plan/ignores/matchesPattern.ts';
import { richInput } from './support/richInput.ts';

const TODAY = '2027-01-15';
const plan = buildPlan(richInput());

const ignoreOf = (parts: Partial<DriftIgnore>): DriftIgnore => ({
  integration: null,
  environment: null,
  change: '*',
  path: null,
  reason: 'Agreed.',
  until: TODAY,
  index: 0,
  position: { file: 'policy.yaml', line: 3, column: 7 },
  ...parts,
});

const apply = (...ignores: readonly DriftIgnore[]) => applyIgnores(plan, ignores, TODAY);

describe('matchesPattern', () => {
  it('agrees with a regular expression', () => {
    const parts = fc.stringMatching(/^[ab*]{0,8}$/);
    fc.assert(
      fc.property(parts, fc.stringMatching(/^[ab]{0,8}$/), (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
        expect(matchesPattern(pattern, text)).toBe(expression.test(text));
      }),
    );
  });

  it('takes every other sign as it is', () => {
    expect(matchesPattern('a.c[*]', 'a.c[x]')).toBe(true);
    expect(matchesPattern('a.c', 'abc')).toBe(false);
  });
});

describe('applyIgnores', () => {
  it('takes out a whole change and lists it', () => {
    const { plan: left, ignored, needed } = apply(ignoreOf({ change: 'PermissionSet Erp_*' }));
    expect(left.changes).toHaveLength(plan.changes.length - 1);
    expect(left.changes.map(({ name, type }) => `${type} ${name}`)).not.toContain('PermissionSet Erp_Order_Sync');
    expect(ignored).toEqual([
      {
        integration: 'erp-order-sync',
        change: 'PermissionSet Erp_Order_Sync',
        paths: [],
        reason: 'Agreed.',
        until: TODAY,
      },
    ]);
    expect(needed).toHaveLength(1);
  });

  it('takes out single values, and the change only with the last of them', () => {
    const fields = ignoreOf({ change: 'PermissionSet *', path: 'fieldPermissions*' });
    const { plan: left, ignored } = apply(fields);
    const details = left.changes.find(({ type }) => type === 'PermissionSet')?.details ?? [];
    expect(details.length).toBeGreaterThan(0);
    expect(details.filter(({ path }) => path.startsWith('fieldPermissions'))).toEqual([]);
    expect(ignored[0]?.paths).toContain('fieldPermissions[Lead.Email].editable');
    const rest = apply(fields, ignoreOf({ change: 'PermissionSet Erp_Order_Sync', path: '*' }));
    expect(rest.plan.changes.map(({ name, type }) => `${type} ${name}`)).not.toContain('PermissionSet Erp_Order_Sync');
    expect(rest.ignored).toHaveLength(2);
  });

  it('takes out what is held from elsewhere and what is left for people', () => {
    const { plan: left } = apply(
      ignoreOf({ change: 'PermissionSet Legacy_Admin' }),
      ignoreOf({ change: 'Setup > Profiles > *' }),
    );
    expect(left.unmanaged.map(({ path }) => path)).not.toContain('PermissionSet Legacy_Admin');
    expect(left.manualSteps).toEqual([]);
  });

  it.each<[string, Partial<DriftIgnore>]>([
    ['that ended yesterday', { until: '2027-01-14' }],
    ['of another environment', { environment: 'uat' }],
    ['of another integration', { integration: 'web-lead-intake' }],
    ['of another thing', { change: 'PermissionSet Erp' }],
    ['of values that do not differ', { path: 'loginHours*' }],
  ])('takes nothing out for an ignore %s', (_, parts) => {
    const { plan: left, ignored, needed } = apply(ignoreOf(parts));
    expect(left).toEqual(plan);
    expect([ignored, needed]).toEqual([[], []]);
  });

  it('leaves dangers and what the plan is bound to', () => {
    const { plan: left } = apply(ignoreOf({}));
    expect(left.changes).toEqual([]);
    expect(left.dangers).toEqual(plan.dangers);
    expect(left.bindings).toEqual(plan.bindings);
  });
});

describe('checkIgnores', () => {
  const whole = { needed: [], environments: ['prod', 'uat'], isWhole: true, today: TODAY };

  it('warns of those that ended, at their place', () => {
    expect(checkIgnores([ignoreOf({ until: '2027-01-14', index: 2 })], whole)).toEqual([
      {
        position: { file: 'policy.yaml', line: 3, column: 7 },
        keyPath: 'drift.ignore[2]',
        message: 'The ignore of "*" ended on 2027-01-14: Agreed.',
        fix: expect.stringContaining('remove it'),
      },
    ]);
  });

  it('warns of those that nothing needs, only where everything was compared', () => {
    const [everywhere, uat] = [ignoreOf({}), ignoreOf({ environment: 'uat' })];
    const warned = (ignore: DriftIgnore, use: Partial<typeof whole>) =>
      checkIgnores([ignore], { ...whole, ...use }).length;
    expect(warned(everywhere, {})).toBe(1);
    expect(checkIgnores([everywhere], { ...whole, needed: [everywhere] })).toEqual([]);
    expect(warned(everywhere, { isWhole: false })).toBe(0);
    expect(warned(uat, { isWhole: false })).toBe(1);
    expect(warned(uat, { environments: ['prod'], isWhole: false })).toBe(0);
  });
});
