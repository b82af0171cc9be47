import { FINE, loadFiles, problemsOfDefinition } from './loadFiles.ts';

const HEAD = 'label: A\nowner: a@b.example\n';
const QUOTE = 'Put the text in quotes.';

describe('YAML that is refused', () => {
  it.each<[string, string, string[]]>([
    [
      'a tab as indentation',
      'user:\n\talias: x\n',
      ['4:1 | A tab is used as indentation, which YAML forbids. | Use spaces, two per level.'],
    ],
    [
      'an open bracket',
      'waivers: [\napp: none\n',
      ['4:1 | A bracket that was opened before is still open here. | Close it with "]" or "}".'],
    ],
    [
      'an open quote',
      'description: "x\n',
      [
        '4:1 | A closing quote, bracket, comma or a space after ":" is missing. | Add what is missing here or in the line before.',
      ],
    ],
    [
      'two colons',
      'description: a: b\n',
      [`3:14 | A second ": " in one line, or a wrong indentation. | ${QUOTE} Or begin a new line.`],
    ],
    [
      'an indentation that fits nowhere',
      'user:\n    alias: x\n  role: Y\n',
      ['5:1 | The indentation fits no level above. | Align it with its neighbours, two spaces per level.'],
    ],
    [
      'a list in brackets over block lines',
      'waivers: [\n  - a\n  ]\n',
      ['4:3 | Inside [ ] and { } no indented list or map can stand. | Write it with commas inside the brackets.'],
    ],
    ['a text that begins with @', 'description: @x\n', [`3:14 | A text cannot begin with this character. | ${QUOTE}`]],
    [
      'an unknown escape',
      'description: "\\q"\n',
      [
        '3:15 | A backslash in double quotes begins an escape, and this one is unknown. | Use single quotes, or write "\\\\" for a backslash.',
      ],
    ],
    [
      'two documents',
      '---\nlabel: B\n',
      [
        '3:1 | A second document begins here, and a file holds one. | Remove the "---", or move what follows to a file of its own.',
      ],
    ],
    ['a duplicate key', 'label: B\n', ['3:1 label | The key "label" stands in this map twice. | Keep one of them.']],
    [
      'a duplicate key further down',
      'access: { objects: { Lead: [read], Lead: [edit] } }\n',
      ['3:36 access.objects.Lead | The key "Lead" stands in this map twice. | Keep one of them.'],
    ],
    [
      'a custom tag',
      'description: !secret x\n',
      [
        '3:22 description | The tag "!secret" is not supported. | Remove the tag: only text, numbers, lists and maps can stand here.',
      ],
    ],
    [
      'a binary',
      'description: !!binary aGk=\n',
      [
        '3:23 description | The tag "tag:yaml.org,2002:binary" is not supported. | Remove the tag: only text, numbers, lists and maps can stand here.',
      ],
    ],
    [
      '__proto__',
      '__proto__: { polluted: 1 }\n',
      ['3:1 __proto__ | "__proto__" cannot be used as a key. | Choose another name.'],
    ],
    [
      'constructor',
      'access: { objects: { constructor: [read] } }\n',
      ['3:22 access.objects.constructor | "constructor" cannot be used as a key. | Choose another name.'],
    ],
    [
      'prototype in quotes',
      '"prototype": x\n',
      ['3:1 prototype | "prototype" cannot be used as a key. | Choose another name.'],
    ],
    [
      'a number as key',
      'access: { objects: { 1: [read] } }\n',
      ['3:22 access.objects | The key 1 is a number, and keys are text. | Put it in quotes: "1".'],
    ],
    ['true as key', 'true: x\n', ['3:1 | The key true is a boolean, and keys are text. | Put it in quotes: "true".']],
    ['a list as key', '? [a, b]\n: x\n', ['3:3 | A key must be a text. | Write a key before the ":".']],
    ['no key', ': x\n', ['3:1 | A key must be a text. | Write a key before the ":".']],
    [
      'an alias as key',
      'description: &d x\n*d : y\n',
      ['4:1 | A key must be a text. | Write the key itself, not an alias.'],
    ],
    [
      'an unknown alias',
      'user: *nobody\n',
      ['3:7 user | No anchor "&nobody" stands above this alias. | Write the anchor first, or put the text in quotes.'],
    ],
    [
      'an alias above its anchor',
      'user: *u\nlogin: &u {}\n',
      ['3:7 user | No anchor "&u" stands above this alias. | Write the anchor first, or put the text in quotes.'],
    ],
    [
      'a cycle',
      'user: &u { alias: *u }\n',
      ['3:19 user.alias | The alias "*u" stands inside its own anchor. | Remove the alias.'],
    ],
    [
      'a cycle through a list',
      'waivers: &w [*w]\n',
      ['3:14 waivers[0] | The alias "*w" stands inside its own anchor. | Remove the alias.'],
    ],
    [
      'a cycle through a merge',
      'user: &u { <<: *u }\n',
      ['3:16 user["<<"] | The alias "*u" stands inside its own anchor. | Remove the alias.'],
    ],
    [
      'a merge of a text',
      'description: &d x\nuser: { <<: *d }\n',
      ['4:13 user["<<"] | "<<" merges maps, and this is not one. | Write the alias of a map, such as "<<: *defaults".'],
    ],
    [
      'a key without a value',
      'description:\n',
      [
        '3:13 description | Nothing is written after "description:". | Write a value or remove the line. To remove what a definition says for one environment, write "null" in its overrides.',
      ],
    ],
    [
      'an empty entry of a list',
      'waivers:\n  -\n',
      [
        '4:4 waivers[0] | Nothing is written after "-". | Write a value or remove the line. To remove what a definition says for one environment, write "null" in its overrides.',
      ],
    ],
    [
      'a bell in a text',
      'description: "a\\ab"\n',
      ['3:14 description | The character U+0007 stands here, which XML cannot hold. | Remove it.'],
    ],
    [
      'an escape sequence for a terminal',
      'description: "\\e[2J"\n',
      ['3:14 description | The character U+001B stands here, which XML cannot hold. | Remove it.'],
    ],
    [
      'a character that turns text around',
      'description: "a\\u202Eb"\n',
      [
        '3:14 description | The character U+202E stands here, which shows text in another order than it is. | Remove it.',
      ],
    ],
    [
      'half a character',
      'description: "\\uD800"\n',
      ['3:14 description | Half of a character stands here (a lone surrogate). | Write the whole character.'],
    ],
    [
      'an infinite number',
      'description: .inf\n',
      ['3:14 description | .inf is not a number that can be used here. | Put it in quotes when it is a text.'],
    ],
  ])('%s', async (_, text, problems) => {
    expect(await problemsOfDefinition(HEAD + text)).toEqual(problems);
  });

  it('YAML 1.1, where no is false', async () => {
    expect(await problemsOfDefinition(`%YAML 1.1\n---\n${HEAD}`)).toEqual([
      '1:1 | The file asks for YAML 1.1; files here are YAML 1.2. | Remove the line "%YAML".',
    ]);
  });

  it('names at most five syntax errors of one file, one a line', async () => {
    const problems = await problemsOfDefinition(
      Array.from({ length: 40 }, (_, index) => `k${index}: a: b: c\n`).join(''),
    );
    expect(problems).toHaveLength(5);
    expect(new Set(problems.map((problem) => problem.split(':')[0])).size).toBe(5);
  });
});

describe('YAML that would be too much', () => {
  it.each<[string, string]>([
    ['brackets', `waivers: ${'['.repeat(100_000)}\n`],
    ['balanced brackets', `waivers: ${'['.repeat(200)}${']'.repeat(200)}\n`],
    ['maps in maps', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}k:\n`).join('')],
    ['dashes', `waivers:\n${'- '.repeat(5_000)}x\n`],
  ])('is refused: %s', async (_, text) => {
    const problems = await problemsOfDefinition(HEAD + text);
    expect(problems.filter((problem) => /^\d+:\d+ .*Lists and maps are nested too deeply/.test(problem))).not.toEqual(
      [],
    );
  });

  it('is refused: an alias bomb, without expanding it', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `k${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]\n`,
    );
    const problems = await problemsOfDefinition(`${HEAD}k0: &a0 [x]\n${levels.join('')}`);
    expect(problems.filter((problem) => problem.includes('stand for too many values'))).not.toEqual([]);
    expect(problems.every((problem) => !problem.includes('undefined'))).toBe(true);
  });

  it('takes many keys and many aliases in linear time', async () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `    O${index}__c: *r\n`).join('');
    expect(await problemsOfDefinition(`${HEAD}access:\n  objects:\n    First__c: &r [read]\n${keys}`)).toEqual([]);
  }, 120_000);
});

describe('YAML that works', () => {
  it.each<[string, string]>([
    [
      'anchors and aliases',
      'user: { email: &mail a@b.example }\nwaivers: []\nmonitoring: { expect: &e { maxIdle: 1 days } }\n',
    ],
    ['the same anchor name twice', 'description: &d one\nuser: { alias: *d, firstName: &d two, lastName: *d }\n'],
    [
      'a merge key',
      'access:\n  objects:\n    A__c: &a { can: [read] }\n    B__c:\n      <<: *a\n      fields: { read: [X__c] }\n',
    ],
    [
      'a merge of several maps',
      'access:\n  objects:\n    A__c: &a { can: [read] }\n    C__c: &c { can: [edit, read] }\n    B__c: { <<: [*a, *c] }\n',
    ],
    ['core tags', 'description: !!str 2024\n'],
    [
      'texts that YAML 1.1 would change',
      'description: no\nuser: { firstName: on, lastName: 12:30:00 }\nmonitoring: { expect: { countries: [NO] } }\n',
    ],
    ['a document mark at the start', '# comment\n'],
    ['text blocks', 'description: >-\n  one\n  two\n'],
    ['emoji', 'description: "🚀 über"\n'],
  ])('%s', async (_, text) => {
    expect(await problemsOfDefinition(HEAD + text)).toEqual([]);
  });

  it('says both what is wrong as YAML and what is wrong as a definition', async () => {
    expect(await problemsOfDefinition('label: A\nlabl: B\nlogin:\n  hours: *nothing\nuser:\n')).toEqual([
      '1:1 owner | The key "owner" is missing. | Add it, for example: owner: erp-team@acme.example',
      '2:1 labl | Unknown key "labl". | Did you mean "label"?',
      '4:10 login.hours | No anchor "&nothing" stands above this alias. | Write the anchor first, or put the text in quotes.',
      '5:6 user | Nothing is written after "user:". | Write a value or remove the line. To remove what a definition says for one environment, write "null" in its overrides.',
    ]);
  });

  it('knows an anchor below a key that cannot be used', async () => {
    expect(await problemsOfDefinition(`${HEAD}user: {}\nuser: { firstName: &name X }\ndescription: *name\n`)).toEqual([
      '4:1 user | The key "user" stands in this map twice. | Keep one of them.',
    ]);
  });

  it('lets own keys win over merged ones, and the first of several merged maps', async () => {
    const text = `${HEAD}access:
  objects:
    A__c: &a { can: [read] }
    C__c: &c { can: [edit, read], fields: { read: [X__c] } }
    D__c: { can: [create, read], <<: *a }
    E__c: { <<: *a, can: [create, read] }
    F__c: { <<: [*a, *c] }
    G__c: { "can": [read], <<: { can: [edit], fields: { edit: [Y__c] } } }
`;
    const { project } = await loadFiles({ ...FINE, 'integration-users/lead-intake.yaml': text });
    expect(project?.definitions[0]?.value.access?.objects).toEqual({
      A__c: { can: ['read'] },
      C__c: { can: ['edit', 'read'], fields: { read: ['X__c'] } },
      D__c: { can: ['create', 'read'] },
      E__c: { can: ['create', 'read'] },
      F__c: { can: ['read'], fields: { read: ['X__c'] } },
      G__c: { can: ['read'], fields: { edit: ['Y__c'] } },
    });
  });

  it('judges the first of two equal keys', async () => {
    expect(await problemsOfDefinition(`${HEAD}app: nothing\napp: none\n`)).toEqual([
      '3:6 app | "none" or a map is needed here, and this is a text. | Write for example: app: { flow: client-credentials }',
      '4:1 app | The key "app" stands in this map twice. | Keep one of them.',
    ]);
  });

  it('points into the anchor for what an alias or a merge brings along', async () => {
    const text = `${HEAD}access:\n  objects:\n    A__c: &a\n      can: [reed]\n    B__c: { <<: *a }\n    C__c: *a\n`;
    expect(await problemsOfDefinition(text)).toEqual([
      '6:13 access.objects.A__c.can[0] | "reed" is not possible here. | Did you mean "read"?',
      '6:13 access.objects.B__c.can[0] | "reed" is not possible here. | Did you mean "read"?',
      '6:13 access.objects.C__c.can[0] | "reed" is not possible here. | Did you mean "read"?',
    ]);
  });
});
