import { checkDefinition } from '../../generator/definitions/checkDefinition.ts';
import { checkEnvironment } from '../../generator/definitions/checkEnvironment.ts';

const LEAST = { label: 'A', owner: 'a@b.example' };

describe('checkDefinition', () => {
  it('returns the definition as written, without defaults', () => {
    expect(checkDefinition(LEAST)).toEqual({ ok: true, definition: LEAST });
  });

  it('trims what may have several lines', () => {
    const waivers = [{ rule: 'a', reason: ' why\nnot \n', until: '2027-01-01' }];
    expect(checkDefinition({ ...LEAST, description: 'one\ntwo\n', waivers })).toEqual({
      ok: true,
      definition: { ...LEAST, description: 'one\ntwo', waivers: [{ ...waivers[0], reason: 'why\nnot' }] },
    });
  });

  it.each<[string, object, (string | number)[]]>([
    ['a placeholder that is still there', { user: { alias: '${values.longAlias}' } }, ['user', 'alias']],
    ['a placeholder in place of a choice', { app: { flow: '${values.flow}' } }, ['app', 'flow']],
    ['a null that is still there', { user: null }, ['user']],
    ['keys that do not go together', { profile: { use: 'X', name: 'Y' } }, ['profile', 'name']],
    ['a part that is not whole', { waivers: [{ rule: 'a', until: '2027-01-01' }] }, ['waivers', 0, 'reason']],
    ['no operation', { access: { objects: { Lead: { can: [] } } } }, ['access', 'objects', 'Lead', 'can']],
  ])('refuses %s', (_, part, keyPath) => {
    const checked = checkDefinition({ ...LEAST, ...part });
    expect(checked).toMatchObject({ ok: false, issues: [{ keyPath }] });
  });

  it.each([[null], [[]], ['text'], [undefined], [5]])('refuses %j', (value) => {
    expect(checkDefinition(value)).toMatchObject({ ok: false });
  });

  it('changes nothing of what it is given', () => {
    const given = Object.freeze({
      ...LEAST,
      waivers: Object.freeze([Object.freeze({ rule: 'a', reason: ' x ', until: '2027-01-01' })]),
    });
    const copy = structuredClone(given);
    checkDefinition(given);
    expect(given).toEqual(copy);
  });
});

describe('checkEnvironment', () => {
  it('returns the environment as written, without defaults', () => {
    expect(checkEnvironment({})).toEqual({ ok: true, environment: {} });
  });

  it('leaves overrides to the check after merging', () => {
    const environment = { overrides: { all: { login: { hours: null } } } };
    expect(checkEnvironment(environment)).toEqual({ ok: true, environment });
  });

  it('refuses a placeholder that is still there', () => {
    expect(checkEnvironment({ org: { myDomain: '${env.X}' } })).toMatchObject({
      ok: false,
      issues: [{ keyPath: ['org', 'myDomain'] }],
    });
  });
});
