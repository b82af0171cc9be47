import { problemsOf, resolve, resolveOne } from './projectOf.ts';

const HEAD = 'label: Sync\nowner: team@acme.example\n';

/** Problems of several definitions, by their `user.role`. */
function problems(roles: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(roles).map(([name, role]) => [
    `integration-users/${name}.yaml`,
    `label: ${name}\nowner: team@acme.example\nuser: { role: ${role} }\n`,
  ]);
  return problemsOf({ ...Object.fromEntries(files), 'environments/prod.yaml': '{}' });
}

describe('a role', () => {
  it('is none, an existing one, or one to generate', () => {
    expect(resolveOne(HEAD)).toMatchObject({ role: null, user: { role: null } });
    expect(resolveOne(`${HEAD}user: { role: Existing }`)).toMatchObject({ role: null, user: { role: 'Existing' } });
    const declared = resolveOne(`${HEAD}user: { role: { name: New_One, contactAccess: read } }`);
    expect(declared.user.role).toBe('New_One');
    expect(declared.role).toEqual({
      name: 'New_One',
      label: 'New One',
      description: '',
      parent: null,
      opportunityAccess: null,
      caseAccess: null,
      contactAccess: 'read',
    });
  });

  it('is replaced as a whole by a name, and merged with a map', () => {
    const under = (role: string) =>
      resolve({
        'integration-users/sync.yaml': `${HEAD}user: { role: { name: New_One, parent: Top } }`,
        'environments/prod.yaml': `overrides: { sync: { user: { role: ${role} } } }`,
      }).environments[0]!.users[0]!;
    expect(under('Existing')).toMatchObject({ role: null, user: { role: 'Existing' } });
    expect(under('null')).toMatchObject({ role: null, user: { role: null } });
    expect(under('{ parent: null, label: Other }').role).toMatchObject({
      name: 'New_One',
      label: 'Other',
      parent: null,
    });
  });

  it('is declared alike wherever it is declared', () => {
    expect(problems({ a: '{ name: Both, parent: Top }', b: '{ name: Both, parent: Top }', c: 'Both' })).toEqual([]);
    expect(
      problems({
        a: '{ name: Both, parent: Top }',
        b: '{ name: Both, parent: Other, caseAccess: none }',
        c: '{ name: BOTH, parent: Top, label: Both }',
      }),
    ).toEqual([
      'integration-users/b.yaml:3:15 user.role | The role "Both" is declared otherwise for a: "parent" and "caseAccess" differ. | Declare it alike in both, or declare it once and write its name here.',
      'integration-users/c.yaml:3:15 user.role | The role "BOTH" is declared otherwise for a: "name" differs. | Declare it alike in both, or declare it once and write its name here.',
    ]);
  });

  it('does not stand above itself', () => {
    const fix = 'Write another parent.';
    expect(problems({ a: '{ name: Own, parent: own }' })).toEqual([
      `integration-users/a.yaml:3:36 user.role.parent | The role "Own" stands above itself. | ${fix}`,
    ]);
    expect(problems({ a: '{ name: A, parent: B }', b: '{ name: B, parent: C }', c: '{ name: C, parent: B }' })).toEqual(
      [
        `integration-users/b.yaml:3:34 user.role.parent | The role "B" stands above itself. | ${fix}`,
        `integration-users/c.yaml:3:34 user.role.parent | The role "C" stands above itself. | ${fix}`,
      ],
    );
    expect(problems({ a: '{ name: A, parent: B }', b: '{ name: B, parent: Elsewhere }' })).toEqual([]);
  });
});
