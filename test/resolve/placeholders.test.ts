import fc from 'fast-check';
import type { PlainData } from '../../generator/definitions/plainData.ts';
import { createLookup } from '../../generator/resolve/placeholders/createLookup.ts';
import { replacePlaceholders } from '../../generator/resolve/placeholders/replacePlaceholders.ts';
import { problemsOf, resolve, resolveOne } from './projectOf.ts';

const SOURCE = {
  locate: () => ({ file: 'environments/prod.yaml', line: 1, column: 1 }),
  locateKey: () => ({ file: 'environments/prod.yaml', line: 1, column: 1 }),
};

function replaced(value: PlainData, values: PlainData, processEnvironment: Record<string, string> = {}): unknown {
  const environment = { name: 'prod', file: 'environments/prod.yaml', value: { values }, source: SOURCE };
  const { lookUp } = createLookup({ integration: 'sync', environment, processEnvironment });
  const result = replacePlaceholders({ value, source: SOURCE, prefix: [] }, lookUp);
  const [failure] = result.failures.values();
  return failure === undefined ? result.value : `${failure.path.join('.')} | ${failure.message} | ${failure.fix}`;
}

describe('placeholders', () => {
  it.each<[string, PlainData, PlainData, unknown]>([
    ['a value', '${values.a}', { a: 'x' }, 'x'],
    ['a value inside a text', 'in ${values.a} and ${values.a}.', { a: 'x' }, 'in x and x.'],
    ['a nested value', '${values.a.b}', { a: { b: 'x' } }, 'x'],
    ['a whole list', { l: '${values.a}' }, { a: [1, 'x'] }, { l: [1, 'x'] }],
    ['a whole map', '${values.a}', { a: { b: 1 } }, { b: 1 }],
    ['a number as a number', '${values.a}', { a: 5 }, 5],
    ['a number in a text', '${values.a} days', { a: 5 }, '5 days'],
    ['a boolean in a text', 'is ${values.a}', { a: true }, 'is true'],
    ['null as null', { a: '${values.a}' }, { a: null }, { a: null }],
    ['values that refer to values', '${values.a}', { a: '<${values.b}>', b: '${environment}-${name}' }, '<prod-sync>'],
    ['blanks inside the braces', '${ values.a }', { a: 'x' }, 'x'],
    ['the names', '${name}.${environment}', {}, 'sync.prod'],
    ['nothing in keys', { '${name}': 'x' }, {}, { '${name}': 'x' }],
    ['nothing that is escaped', '$${name} $${', {}, '${name} ${'],
    ['an escape only of the last dollar', '$$${name}', {}, '$${name}'],
    ['dollars and braces as they are', '$5 {x} $', {}, '$5 {x} $'],
    ['no placeholder twice', '${values.a}', { a: '$${name}' }, '${name}'],
  ])('replace %s', (...[, value, values, expected]) => {
    expect(replaced(value, values)).toEqual(expected);
  });

  it('replace variables, and never what is in them', () => {
    expect(replaced('<${env.A}>', {}, { A: '${name}' })).toBe('<${name}>');
    expect(replaced('${env.A}', {}, { A: '' })).toBe('');
  });

  it.each<[PlainData, PlainData, string]>([
    [
      { k: ['${values.egres}'] },
      { egress: 'x' },
      'k.0 | "${values.egres}" has no value. | Write "${values.egress}", or add "egres" under "values" in environments/prod.yaml.',
    ],
    [
      '${values.zzz}',
      { egress: 'x' },
      ' | "${values.zzz}" has no value. | Add "zzz" under "values" in environments/prod.yaml.',
    ],
    [
      '${values.a.c}',
      { a: 'x' },
      ' | "${values.a.c}" has no value. | Add "a.c" under "values" in environments/prod.yaml.',
    ],
    [
      '${values.constructor}',
      {},
      ' | "${values.constructor}" has no value. | Add "constructor" under "values" in environments/prod.yaml.',
    ],
    ['${egress}', { egress: 'x' }, ' | "${egress}" refers to nothing. | Write "${values.egress}".'],
    ['${enviroment}', {}, ' | "${enviroment}" refers to nothing. | Write "${environment}".'],
    [
      '${vault:path}',
      {},
      ' | "${vault:path}" refers to nothing. | Write "${values.…}", "${env.…}", "${name}" or "${environment}", or "$${" for a literal "${".',
    ],
    [
      '${}',
      {},
      ' | "${}" refers to nothing. | Write "${values.…}", "${env.…}", "${name}" or "${environment}", or "$${" for a literal "${".',
    ],
    [
      '${env.MAILBX}',
      {},
      ' | "${env.MAILBX}" has no value. | Write "${env.MAILBOX}", or set the environment variable MAILBX.',
    ],
    ['${env.toString}', {}, ' | "${env.toString}" has no value. | Set the environment variable toString.'],
    ['${env.}', {}, ' | "${env.}" names no environment variable. | Write "${env.NAME}".'],
    ['a ${name', {}, ' | "${" is not closed. | Close it with "}", or write "$${" for a literal "${".'],
    ['${a${name}', {}, ' | "${" is not closed. | Close it with "}", or write "$${" for a literal "${".'],
    [
      'a ${values.a}',
      { a: [1] },
      ' | "${values.a}" is a list and cannot stand inside a text. | Let the placeholder be the whole value, or refer to a text.',
    ],
    [
      'a ${values.a}',
      { a: {} },
      ' | "${values.a}" is a map and cannot stand inside a text. | Let the placeholder be the whole value, or refer to a text.',
    ],
    [
      'a ${values.a}',
      { a: null },
      ' | "${values.a}" is empty and cannot stand inside a text. | Let the placeholder be the whole value, or refer to a text.',
    ],
    [
      '${values.a}',
      { a: '${values.b}' },
      'values.a | "${values.b}" has no value. | Add "b" under "values" in environments/prod.yaml.',
    ],
    [
      '${values.a}',
      { a: '${values.a}' },
      'values.a | The value refers to itself: values.a -> values.a. | Write one of these values out.',
    ],
    [
      '${values.c}',
      { c: 'x${values.a}', a: ['${values.b}'], b: '${values.c}' },
      'values.a | The value refers to itself: values.a -> values.b -> values.c -> values.a. | Write one of these values out.',
    ],
    [
      '${values.a}',
      { a: { b: '${values.a}' } },
      'values.a | The value refers to itself: values.a -> values.a. | Write one of these values out.',
    ],
  ])('refuse %j with values %j', (value, values, expected) => {
    expect(replaced(value, values, { MAILBOX: 'x' })).toBe(expected);
  });

  it.each([
    ['texts', (next: string): PlainData => next.repeat(10), 'x'],
    ['lists', (next: string): PlainData => Array.from({ length: 10 }, () => next), []],
    ['maps', (next: string): PlainData => Object.fromEntries([...'abcdefghij'].map((key) => [key, next])), {}],
  ])('refuse %s that grow without end', (_, grow, end) => {
    const levels = Array.from({ length: 60 }, (_, level): [string, PlainData] => [
      `v${level}`,
      grow(`\${values.v${level + 1}}`),
    ]);
    expect(replaced('${values.v0}', Object.fromEntries([...levels, ['v60', end]]))).toMatch(
      /^values\.v\d+.* \| .* grows past 100,000 characters\. \| Write less in the values\.$/,
    );
  });

  it('cannot become structure, whatever the value holds', () => {
    const texts = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(texts, texts, texts, (before, value, after) => {
        const escaped = (text: string): string => text.replaceAll('${', '$$${');
        fc.pre(!before.endsWith('$'));
        const data = { list: [`${escaped(before)}\${env.A}${escaped(after)}`], whole: '${env.A}', other: 1 };
        expect(replaced(data, {}, { A: value })).toEqual({
          list: [`${before}${value}${after}`],
          whole: value,
          other: 1,
        });
      }),
    );
  });

  it('share what holds none', () => {
    const data = { a: { b: ['x'] }, c: '${name}' };
    const result = replaced(data, {}) as typeof data;
    expect(result.a).toBe(data.a);
    expect(replaced(data.a, {})).toBe(data.a);
  });
});

describe('placeholders in a project', () => {
  const DEFINITION = 'label: Sync\nowner: team@acme.example\nuser:\n  email: ${values.mailbox}\n';

  it('need no value where an override replaces them', () => {
    const { user } = resolveOne(DEFINITION, 'overrides: { sync: { user: { email: a@acme.example } } }');
    expect(user.email).toBe('a@acme.example');
    expect(resolveOne(DEFINITION, 'overrides: { all: { user: null } }').user.email).toBe('team@acme.example');
  });

  it('without a value are one problem for all environments, whatever else is wrong', () => {
    const files = {
      'integration-users/sync.yaml': `${DEFINITION}  alias: far-too-long\n`,
      'integration-users/web.yaml': `${DEFINITION}access: { objects: { Order: [edit] } }\n`,
      'environments/prod.yaml': '{}',
      'environments/uat.yaml': 'usernameSuffix: .uat\nvalues: { mailbx: a@acme.example }',
    };
    expect(problemsOf(files)).toEqual([
      'integration-users/sync.yaml:4:10 user.email | "${values.mailbox}" has no value. | Add "mailbox" under "values" in environments/prod.yaml.',
      expect.stringMatching(/^integration-users\/sync\.yaml:5:10 user\.alias \| /),
      expect.stringMatching(/^integration-users\/web\.yaml:4:10 user\.email \| "\$\{values\.mailbox\}" has no value\./),
      expect.stringMatching(
        /^integration-users\/web\.yaml:5:30 access\.objects\.Order\[0\] \| "edit" on Order depends/,
      ),
    ]);
  });

  it('without a value do not hide what is wrong beside them', () => {
    const access = 'access: { apexClasses: "${values.x}", objects: { Order: [edit] } }\n';
    const files = {
      'integration-users/sync.yaml': `label: S\nowner: a@acme.example\n${access}`,
      'environments/prod.yaml': '{}',
    };
    expect(problemsOf(files).map((line) => line.split(' | ')[0])).toEqual([
      'integration-users/sync.yaml:3:24 access.apexClasses',
      'integration-users/sync.yaml:3:58 access.objects.Order[0]',
    ]);
  });

  it('in an override are replaced and placed there', () => {
    const environment =
      'values: { a: DE }\noverrides:\n  sync:\n    monitoring: { expect: { countries: ["${values.a}", "${values.b}"] } }\n';
    expect(
      problemsOf({
        'integration-users/sync.yaml': 'label: S\nowner: a@acme.example\n',
        'environments/prod.yaml': environment,
      }),
    ).toEqual([
      'environments/prod.yaml:4:56 overrides.sync.monitoring.expect.countries[1] | "${values.b}" has no value. | Add "b" under "values" in environments/prod.yaml.',
    ]);
  });

  it('may stand for whole lists and maps, whose entries have their own places', () => {
    const files = {
      'integration-users/sync.yaml':
        'label: S\nowner: a@acme.example\nlogin: { ipRanges: "${values.egress}", hours: "${values.hours}" }\n',
      'environments/prod.yaml':
        'values:\n  egress:\n    - { cidr: 203.0.113.0/28 }\n    - { cidr: 203.0.113.1/28 }\n  hours: { monday-friday: none }\n',
    };
    expect(problemsOf(files)).toEqual([
      expect.stringMatching(
        /^environments\/prod\.yaml:4:15 values\.egress\[1\]\.cidr \| "203\.0\.113\.1\/28" is not .* It is used as login\.ipRanges\[1\]\.cidr\.$/,
      ),
    ]);
    const fixed = { ...files, 'environments/prod.yaml': files['environments/prod.yaml'].replace('.1/28', '.16/28') };
    const [user] = resolve(fixed).environments[0]!.users;
    expect(user!.login.ipRanges.map(({ end }) => end)).toEqual(['203.0.113.15', '203.0.113.31']);
    expect(user!.login.hours).toMatchObject({
      monday: { start: 0, end: 0 },
      friday: { start: 0, end: 0 },
      sunday: null,
    });
  });

  it('are replaced in settings of an environment, where no integration has a name', () => {
    const files = {
      'integration-users/sync.yaml': 'label: S\nowner: a@acme.example\n',
      'environments/prod.yaml':
        'label: ${environment} of ${values.team}\norg: { alias: "${env.ALIAS}" }\nvalues: { team: us }\n',
    };
    const [environment] = resolve(files, { processEnvironment: { ALIAS: 'scratch' } }).environments;
    expect(environment).toMatchObject({ label: 'prod of us', org: { alias: 'scratch' } });
    expect(problemsOf({ ...files, 'environments/prod.yaml': 'label: ${name}\napiVersion: "1.0"\n' })).toEqual([
      'environments/prod.yaml:1:8 label | "${name}" has no meaning here. | Use it in a definition or in an override.',
    ]);
    expect(
      problemsOf(
        { ...files, 'environments/prod.yaml': 'org:\n  type: ${env.KIND}\n' },
        { processEnvironment: { KIND: 'sandbx' } },
      ),
    ).toEqual([
      'environments/prod.yaml:2:9 org.type | "${env.KIND}" is not possible here. | Correct the environment variable KIND.',
    ]);
  });

  it.each([
    ['owner', 'hidden-value'],
    ['owner', `long-${'x'.repeat(200)}`],
    ['owner', 'with "quotes" and \n lines'],
    ['owner', 'ab'],
    ['owner', 'a $& b'],
  ])('never show a variable of the process environment (%s: %j)', (key, value) => {
    const files = {
      'integration-users/sync.yaml': `label: S\n${key}: \${env.OWNER}\n`,
      'environments/prod.yaml': '{}',
    };
    const [problem, ...others] = problemsOf(files, { processEnvironment: { OWNER: value } });
    expect(others).toEqual([]);
    expect(problem).toMatch(/\$\{env\.OWNER\}.* \| Correct the environment variable OWNER\.$/);
    expect(problem).not.toContain(value.length < 4 ? `"${value}"` : value.slice(0, 8));
  });
});
