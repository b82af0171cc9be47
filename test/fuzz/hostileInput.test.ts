import { redactSecrets } from '../../generator/cli/redactSecrets.ts';
import { readProject } from '../../generator/definitions/readProject.ts';
import { readPlatformError } from '../../generator/org/readPlatformError.ts';
import { parseUser } from '../../generator/provision/parseUser.ts';
import { readProfile } from '../../generator/reference/profile/readProfile.ts';
import { parseXml } from '../../generator/schema/parseXml.ts';
import { faultyProblems } from './faultyProblems.ts';
import { scratchFolder } from './scratchFolder.ts';

/**
 * Inputs that are made to take long, at a size (for files that people edit, the largest that is read) at which anything
 * worse than linear time takes minutes: then the limit of the test ends it. Nothing is measured.
 */
const PATIENCE = 60_000;
const MANY = 60_000;

const folder = scratchFolder();
afterAll(() => folder.remove());

const HEAD = 'label: A\nowner: a@b.example\n';
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

describe('a hostile definition', () => {
  it.each<[string, string, RegExp]>([
    ['lists inside of lists, open', '['.repeat(MANY), /nested too deeply|still open/],
    ['lists inside of lists, closed', `description: ${'['.repeat(MANY)}${']'.repeat(MANY)}\n`, /nested too deeply/],
    ['lists inside of lists, in lines', `description:\n  ${'- '.repeat(MANY)}x\n`, /nested too deeply/],
    ['maps inside of maps', `${HEAD}app: ${'{ a: '.repeat(MANY)}`, /nested too deeply|still open/],
    ['keys inside of keys', `${'? '.repeat(MANY)}x\n`, /nested too deeply|key/],
    [
      'aliases that explode',
      `${HEAD}a0: &a0 [x, x, x, x, x, x, x, x, x]\n${lines(20, (i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]\n`)}`,
      /too many values/,
    ],
    ['an alias of itself', `${HEAD}values: &a { b: *a }\n`, /inside its own anchor/],
    ['many unknown keys', `${HEAD}${lines(MANY, (i) => `k${i}: 1\n`)}`, /Unknown key/],
    ['one key many times', `${HEAD}${lines(10_000, () => 'k: 1\n')}`, /stands in this map twice/],
    ['many objects with a mistake', `${HEAD}access: { objects: { ${lines(10_000, (i) => `O${i}: [no],`)} } }\n`, /no/],
    ['many anchors', `${HEAD}${lines(10_000, (i) => `k${i}: &a${i} 1\n`)}`, /Unknown key/],
    ['a key of 900 kB', `${HEAD}? ${'k'.repeat(900_000)}\n: 1\n`, /Unknown key/],
    ['a text of 900 kB', `${HEAD}description: "${'x '.repeat(450_000)}"\n`, /255|characters/],
    ['a line of 10 MB', `${HEAD}description: ${'x'.repeat(10_000_000)}\n`, /at most 1 MB/],
    ['an address of 900 kB', `label: A\nowner: ${'a.'.repeat(450_000)}@b.example\n`, /at most 128/],
    ['a time zone of 900 kB', `${HEAD}user: { timeZone: "A${'/a'.repeat(400_000)}!" }\n`, /at most 255/],
    ['a locale of 900 kB', `${HEAD}user: { locale: "a${'_ab'.repeat(300_000)}!" }\n`, /locale/i],
    ['a name of 900 kB', `${HEAD}access: { apexClasses: ["a${'_b'.repeat(400_000)}_"] }\n`, /characters|name/],
    [
      'an address range of 900 kB',
      `${HEAD}login: { ipRanges: [{ cidr: "${'1:'.repeat(400_000)}/64" }] }\n`,
      /at most 49/,
    ],
    ['hours of 900 kB', `${HEAD}login: { hours: { monday: "${'05:00-'.repeat(150_000)}" } }\n`, /hours/],
  ])(
    'with %s has a problem with a place',
    async (_, text, reason) => {
      const files = { 'integration-users/x.yaml': text, 'environments/prod.yaml': 'label: P\n' };
      folder.fill(files);
      const { problems } = await readProject(folder.root);
      expect(faultyProblems(problems.slice(0, 100), files)).toEqual([]);
      expect(problems.map(({ message, keyPath }) => `${keyPath.slice(0, 200)} ${message}`).join('\n')).toMatch(reason);
    },
    PATIENCE,
  );
});

/** Well-formed or not: a value, or a place in the text. */
function expectPlace(text: string): void {
  const parsed = parseXml(text);
  if (!parsed.ok) expect(Math.min(parsed.line, parsed.column)).toBeGreaterThan(0);
  const profile = readProfile('x.xml', Buffer.from(text));
  if ('problems' in profile) expect(faultyProblems(profile.problems.slice(0, 100), { 'x.xml': text })).toEqual([]);
}

const MEGABYTE = 1_000_000;
const inProfile = (text: string) => `<Profile>${text}</Profile>`;
const entry = (name: string) => `<userPermissions><enabled>true</enabled><name>${name}</name></userPermissions>`;

describe('hostile XML', () => {
  it.each<[string, string]>([
    ['5 MB of nesting', '<a>'.repeat(700_000) + '</a>'.repeat(700_000)],
    ['5 MB of open elements', '<a>'.repeat(1_700_000)],
    ['5 MB of "<"', '<'.repeat(5 * MEGABYTE)],
    ['an attribute of 1 MB', `<a b="${'x'.repeat(MEGABYTE)}"/>`],
    ['100,000 attributes', `<a ${lines(100_000, (i) => `b${i}="1" `)}/>`],
    ['a name of 1 MB', `<${'a'.repeat(MEGABYTE)}/>`],
    ['a text of 5 MB', inProfile('x'.repeat(5 * MEGABYTE))],
    ['comments in an attribute', `<a b="${'<!--'.repeat(MANY * 8)}"/>`],
    ['sections in an attribute', `<a b="${'<![CDATA['.repeat(MANY * 8)}"/>`],
    ['open comments', inProfile('<!--'.repeat(MANY))],
    ['100,000 comments', inProfile('<!---->'.repeat(100_000))],
    ['open instructions', '<?a '.repeat(MANY)],
    [
      'entities that explode',
      `<!DOCTYPE a [<!ENTITY a "x">${lines(50, (i) => `<!ENTITY a${i} "&a;&a;">`)}]><a>&a49;</a>`,
    ],
    ['100,000 declarations', `<!DOCTYPE a [${'<!ENTITY a "b">'.repeat(100_000)}]><a/>`],
    ['100,000 unknown entities', inProfile('&x;'.repeat(100_000))],
    ['one endless entity', inProfile(`&${'a'.repeat(MEGABYTE)}`)],
    ['100,000 references', inProfile(entry('&#65;'.repeat(100_000)))],
    ['100,000 encodings', `<?xml ${'encoding = '.repeat(100_000)}?><Profile/>`],
    ['20,000 permissions', inProfile(lines(20_000, (i) => entry(`P${i}`)))],
    ['20,000 wrong entries', inProfile('<userPermissions><x/></userPermissions>'.repeat(20_000))],
    ['40,000 stray texts', inProfile('<x><![CDATA[a]]><b/></x>'.repeat(40_000))],
    ['20,000 stray texts after blanks', inProfile(`<x>${' '.repeat(220)}a<b/></x>`.repeat(20_000))],
  ])('%s', (_, text) => expectPlace(text), PATIENCE);

  it(
    'of 100,000 elements in a user file',
    () => {
      const elements = lines(100_000, (i) => `<PermissionSet>P${i}</PermissionSet>`);
      const text = `<User xmlns="http://soap.sforce.com/2006/04/metadata">${elements}</User>`;
      const { problems } = parseUser({ file: 'x.xml', developerName: 'X', text });
      expect(problems.map(({ message }) => message)).toContain('<Username> is missing.');
    },
    PATIENCE,
  );
});

describe('hostile texts of an org', () => {
  it.each<[string, string]>([
    ['tokens', 'eyJ-'.repeat(MANY * 4)],
    ['parts of tokens', 'eyJa.'.repeat(MANY * 4)],
    ['keys without an end', '-----BEGIN PRIVATE KEY-----'.repeat(MANY * 4)],
    ['ends of keys', `-----BEGIN PRIVATE KEY-----${'-----END '.repeat(MANY * 2)}`],
    ['sessions', '00D'.repeat(MANY * 4)],
    ['consumer keys', '5Aep.'.repeat(MANY * 4)],
    ['secrets', 'client_secret='.repeat(MANY * 2)],
  ])(
    'of many %s are hidden',
    (_, text) => {
      expect(redactSecrets(text, {}).length).toBeLessThanOrEqual(text.length);
    },
    PATIENCE,
  );

  it.each<[string, string]>([
    ['brackets', `<html>${'<'.repeat(1_000_000)}`],
    ['blanks', ' '.repeat(1_000_000)],
    ['colons', 'a:'.repeat(500_000)],
  ])(
    'of a million %s are cut',
    (_, message) => {
      expect(readPlatformError(Object.assign(new Error(message), { errorCode: 'X' })).message.length).toBeLessThan(600);
    },
    PATIENCE,
  );
});

describe('what was found once', () => {
  const FINE = { 'integration-users/a.yaml': HEAD, 'environments/prod.yaml': 'label: P\n' };
  const problemsOf = async (files: Readonly<Record<string, string>>) => {
    folder.fill({ ...FINE, ...files });
    return (await readProject(folder.root)).problems;
  };

  it('a list with a forbidden character may stand where one of a few words should', async () => {
    const problems = await problemsOf({ 'policy.yaml': 'rules:\n  broad-ip-range:\n    - "\\u009b1m"\n' });
    expect(problems.map(({ position }) => position)).toEqual([
      { file: 'policy.yaml', line: 2, column: 3 },
      { file: 'policy.yaml', line: 3, column: 7 },
    ]);
  });

  it('carriage returns of their own do not move the place of a mistake', async () => {
    const lines = [
      'access:',
      '  objects:',
      '    Account:',
      '      can: [read]',
      '      fields:',
      '        read: [A, B]',
      '',
    ];
    const text = lines.join('\r\r\n');
    const problems = await problemsOf({ 'integration-users/x.yaml': text });
    expect(problems.map(({ position }) => position?.line)).toEqual([1, 2, 3, 4, 5]);
    expect(faultyProblems(problems, { 'integration-users/x.yaml': text })).toEqual([]);
  });

  it.each([
    ['<a>&#1;</a>', 4, '"&#1;" is no reference to a character of XML.'],
    ['<a>&#xD800;</a>', 4, '"&#xD800;" is no reference to a character of XML.'],
    ['<a>&#99999999;</a>', 4, '"&#99999999;" is no reference to a character of XML.'],
    ['<a>\u0001</a>', 4, 'The character U+0001 is not allowed in XML.'],
    ['<a/><b/>', 9, '<b> stands beside the root element.'],
    ['<a b="<!--"/>', 7, '"<!--" stands in an attribute.'],
    ['', 1, 'Start tag expected.'],
    ['<!-- c -->', 1, 'Start tag expected.'],
  ])('%j is no XML, and has a place', (text, column, message) => {
    expect(parseXml(text)).toEqual({ ok: false, line: 1, column, message });
  });

  it.each(['(', '*', '(a+)+$', '[', '\\'])('an error code of an org may be %j', (code) => {
    const error = Object.assign(new Error(`${code}: the text`), { errorCode: code });
    expect(readPlatformError(error)).toEqual({ code, message: 'the text', fields: [] });
  });

  it('a key without its end, and the beginning of a token, are secrets', () => {
    const shown = redactSecrets('x -----BEGIN PRIVATE KEY-----\nMIIE abc eyJhbGciOiJSUzI1NiJ9.abc', {});
    expect(shown).not.toMatch(/MIIE|abc/);
    expect(redactSecrets('see eyJhbGciOiJSUzI1NiJ9 here', {})).toBe('see [hidden] here');
    expect(redactSecrets('a..b eyJa..eyJb.c.d!', {})).toBe('a..b [hidden]..[hidden]!');
  });
});
