import { readFileSync } from 'node:fs';
import { readProfile } from '../../generator/reference/profile/readProfile.ts';
import type { ReferenceProfile } from '../../generator/reference/profile/referenceProfile.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<Profile xmlns="http://soap.sforce.com/2006/04/metadata">\n';
const wrap = (body: string) => `${HEAD}${body}</Profile>\n`;
const permission = (name: string, enabled = 'true') =>
  `    <userPermissions>\n        <enabled>${enabled}</enabled>\n        <name>${name}</name>\n    </userPermissions>\n`;
const field = (name: string) =>
  `    <fieldPermissions>\n        <editable>false</editable>\n        <field>${name}</field>\n        <readable>true</readable>\n    </fieldPermissions>\n`;
const range = (start: string, end: string, description = '') =>
  `    <loginIpRanges>\n${description}        <endAddress>${end}</endAddress>\n        <startAddress>${start}</startAddress>\n    </loginIpRanges>\n`;

async function read(contents: string | Buffer): Promise<ReferenceProfile> {
  const result = await readProfile('p.xml', typeof contents === 'string' ? Buffer.from(contents) : contents);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.profile;
}

/** Each problem as people see it: `line:column keyPath message`. */
async function problems(contents: string | Buffer): Promise<readonly string[]> {
  const result = await readProfile('p.xml', typeof contents === 'string' ? Buffer.from(contents) : contents);
  if (!('problems' in result)) return [];
  return result.problems.map(({ position, keyPath, message, fix }) => {
    expect(position?.file).toBe('p.xml');
    expect(fix).toMatch(/\.$/);
    return `${position?.line}:${position?.column} ${keyPath} ${message}`;
  });
}

describe('readProfile', () => {
  it('reads the profile that ships with the project', async () => {
    expect(
      await read(readFileSync('reference/profiles/Minimum Access - API Only Integrations.profile-meta.xml')),
    ).toEqual({
      file: 'p.xml',
      description: null,
      userLicense: 'Salesforce Integration',
      userPermissions: ['ApiEnabled', 'ApiUserOnly', 'ChatterInternalUser'],
      loginHours: null,
      loginIpRanges: [],
      otherElements: new Map(),
      duplicates: 0,
    });
  });

  it('keeps what a profile of an integration user can hold and counts the rest', async () => {
    const profile = await read(
      wrap(
        field('Account.A__c') +
          field('Account.B__c') +
          '    <layoutAssignments>\n        <layout>Account-Account Layout</layout>\n    </layoutAssignments>\n' +
          '    <categoryGroupVisibilities>\n        <dataCategoryGroup>G</dataCategoryGroup>\n        <visibility>ALL</visibility>\n    </categoryGroupVisibilities>\n' +
          '    <loginFlows><friendlyName>F</friendlyName></loginFlows>\n    <fullName>Old</fullName>\n    <custom>true</custom>\n' +
          permission('RunReports'),
      ),
    );

    expect(profile.userPermissions).toEqual(['RunReports']);
    expect([...profile.otherElements]).toEqual([
      ['fieldPermissions', 2],
      ['layoutAssignments', 1],
      ['categoryGroupVisibilities', 1],
      ['loginFlows', 1],
    ]);
  });

  describe('takes what real files have', () => {
    const plain = wrap(
      `    <custom>true</custom>\n    <description>Line one\nLine two</description>\n    <userLicense>Salesforce</userLicense>\n${permission('ApiEnabled')}`,
    );

    it.each<[string, string | Buffer]>([
      ['a byte order mark', `\ufeff${plain}`],
      ['CRLF throughout', plain.replaceAll('\n', '\r\n')],
      ['CRLF inside a description only', plain.replace('one\n', 'one\r\n')],
      ['no final newline', plain.trimEnd()],
      ['a blank in the declaration', plain.replace('"?>', '" ?>')],
      ['a small encoding', plain.replace('UTF-8', 'utf-8')],
      ['no declaration', plain.slice(plain.indexOf('\n') + 1)],
      ['no namespace', plain.replace(/ xmlns="[^"]*"/, '')],
      [
        'comments between and inside entries',
        plain.replace('<custom>', '<!-- <!DOCTYPE x> & -->\n<custom>').replace('<enabled>', '<!-- on --><enabled>'),
      ],
      ['a comment inside a text', plain.replace('Line two', 'Line<!-- b --> two')],
      ['Prettier', plain.replace('<userLicense>Salesforce<', '<userLicense\n    >Salesforce<')],
      ['tabs and no indentation', plain.replaceAll('        ', '\t').replaceAll('    ', '')],
      ['everything on one line', plain.replaceAll(/>\s+</g, '><')],
      ['True', plain.replace('<enabled>true', '<enabled>True')],
      [
        'blanks around values',
        plain.replace('true</enabled>', ' true </enabled>').replace('>Salesforce<', '> Salesforce <'),
      ],
      ['a CDATA section', plain.replace('Line one\nLine two', '<![CDATA[Line one\nLine two]]>')],
      [
        'another order of elements',
        wrap(
          `${permission('ApiEnabled')}    <userLicense>Salesforce</userLicense>\n    <description>Line one\nLine two</description>\n`,
        ),
      ],
      ['name before enabled', plain.replace(/(\s*<enabled>.*<\/enabled>)(\s*<name>.*<\/name>)/, '$2$1')],
      ['a processing instruction', plain.replace('<custom>', '<?x y?><custom>')],
    ])('%s', async (_, contents) => {
      expect(await read(contents)).toMatchObject({
        description: 'Line one\nLine two',
        userLicense: 'Salesforce',
        userPermissions: ['ApiEnabled'],
      });
    });

    it('the five entities and character references, but not decoded twice', async () => {
      const text = '&amp; &lt; &gt; &quot; &apos; &#38; &#x26; &#x1F600; &amp;lt; é ä – 製';

      expect((await read(wrap(`<description>${text}</description>`))).description).toBe(
        `& < > " ' & & 😀 &lt; é ä – 製`,
      );
    });

    it('an ampersand in a CDATA section', async () => {
      expect((await read(wrap('<description>a <![CDATA[&amp; <b>]]></description>'))).description).toBe('a &amp; <b>');
    });

    it('entities by the thousand', async () => {
      const many = Array.from({ length: 5000 }, (_, index) => field(`A&amp;B.F${index}&apos;`)).join('');

      expect((await read(wrap(many + permission('ApiEnabled')))).otherElements.get('fieldPermissions')).toBe(5000);
    });

    it('placeholders and elements of old API versions in what is left out', async () => {
      const contents = wrap(
        field('%%%NAMESPACE%%%Fund__c.Name') +
          '    <objectPermissions>\n        <allowRead>true</allowRead>\n        <object>Lead</object>\n    </objectPermissions>\n' +
          '    <fieldPermissions><field>A.B</field><hidden>false</hidden></fieldPermissions>\n',
      );

      expect([...(await read(contents)).otherElements]).toEqual([
        ['fieldPermissions', 2],
        ['objectPermissions', 1],
      ]);
    });

    it('a profile that has next to nothing', async () => {
      expect(await read(wrap('    <custom>false</custom>\n'))).toMatchObject({
        userLicense: null,
        userPermissions: [],
      });
      expect(await read('<Profile/>')).toMatchObject({ userLicense: null, userPermissions: [] });
    });

    it('a user permission that is off', async () => {
      expect(
        (await read(wrap(permission('ApiEnabled', 'False') + permission('RunReports', '1')))).userPermissions,
      ).toEqual(['RunReports']);
    });

    it('entries that stand there twice, once', async () => {
      const profile = await read(
        wrap(
          permission('ApiEnabled') +
            range('10.0.0.1', '10.0.0.2') +
            permission('ApiEnabled') +
            range('10.0.0.1', '10.0.0.2'),
        ),
      );

      expect(profile).toMatchObject({ userPermissions: ['ApiEnabled'], duplicates: 2 });
      expect(profile.loginIpRanges).toHaveLength(1);
    });

    it('login IP ranges with and without a description, over everything, overlapping, and of IPv6', async () => {
      const description = '        <description>Büro &amp; Lager</description>\n';
      const profile = await read(
        wrap(
          range('0.0.0.0', '255.255.255.255') +
            range('10.0.0.1', '10.0.0.9', description) +
            range('2001:0DB8::', '2001:db8::f'),
        ),
      );

      expect(profile.loginIpRanges).toEqual([
        { start: '0.0.0.0', end: '255.255.255.255', description: null },
        { start: '10.0.0.1', end: '10.0.0.9', description: 'Büro & Lager' },
        { start: '2001:db8::', end: '2001:db8::f', description: null },
      ]);
    });

    it('login hours of some days, blocked days, and none at all', async () => {
      const hours = (body: string) => read(wrap(`    <loginHours>${body}</loginHours>\n`));
      const day = (name: string, start: number, end: number) =>
        `<${name}End>${end}</${name}End><${name}Start>${start}</${name}Start>`;

      expect((await hours(day('saturday', 0, 0) + day('sunday', 480, 1080))).loginHours).toEqual({
        monday: null,
        tuesday: null,
        wednesday: null,
        thursday: null,
        friday: null,
        saturday: { start: 0, end: 0 },
        sunday: { start: 480, end: 1080 },
      });
      expect((await read(wrap('    <loginHours/>\n'))).loginHours).toBeNull();
      expect((await hours('')).loginHours).toBeNull();
    });

    it('80,000 lines, and a position at the end of them', async () => {
      const many = Array.from({ length: 16_000 }, (_, index) => field(`Account.F${index}__c`)).join('');

      expect((await read(wrap(many + permission('ApiEnabled')))).userPermissions).toEqual(['ApiEnabled']);
      expect(await problems(wrap(many + permission('ApiEnabled', 'yes')))).toEqual([
        '80003:5 userPermissions.enabled <enabled> of ApiEnabled is neither true nor false.',
      ]);
    });
  });

  describe('refuses what is broken, with its place', () => {
    it.each<[string, string, readonly string[]]>([
      [
        'a conflict',
        wrap(`<<<<<<< HEAD\n${permission('A')}=======\n${permission('B')}>>>>>>> main\n`),
        ['3:1  A merge conflict was not resolved: "<<<<<<<".'],
      ],
      [
        'a document type',
        '<?xml version="1.0"?>\n<!DOCTYPE Profile [<!ENTITY a "b">]>\n<Profile>&a;</Profile>',
        ['2:1  A document type or entity declaration has no place in a metadata file and is not read.'],
      ],
      [
        'another root',
        `${HEAD.replaceAll('Profile', 'PermissionSet')}</PermissionSet>`,
        ['2:1  The root element is <PermissionSet>, not <Profile> of the Metadata API.'],
      ],
      [
        'another namespace',
        '<Profile xmlns="urn:other"></Profile>',
        ['1:1  The root element is <Profile>, not <Profile> of the Metadata API.'],
      ],
      ['an empty file', '', ['1:1  Not well-formed XML: Start tag expected.']],
      ['a shell file of the same name', 'export PATH=/bin\n', ["1:1  Not well-formed XML: char 'e' is not expected."]],
      [
        'an element that does not end',
        wrap('    <custom>true\n'),
        [
          "4:1  Not well-formed XML: Expected closing tag 'custom' (opened in line 3, col 5) instead of closing tag 'Profile'.",
        ],
      ],
      [
        'two roots',
        '<Profile></Profile>\n<Profile></Profile>',
        ['2:9  Not well-formed XML: Multiple possible root nodes found.'],
      ],
      [
        'a comment that does not end',
        '<Profile><!-- x </Profile>',
        ["1:1  Not well-formed XML: Unclosed tag 'Profile'."],
      ],
      [
        'a bare ampersand',
        wrap('    <description>R&D</description>\n'),
        ["3:19  Not well-formed XML: char '&' is not expected."],
      ],
      [
        'text between elements',
        wrap(`${field('A.B')}r\n${permission('A')}`),
        ['8:1 Profile The text "r" stands between the elements of <Profile>.'],
      ],
      [
        'text inside an entry that is left out',
        wrap(field('A.B').replace('</field>', '</field>r')),
        ['5:27 fieldPermissions The text "r" stands between the elements of <fieldPermissions>.'],
      ],
      [
        'an unknown entity',
        wrap('    <description>&nbsp;</description>\n'),
        ['3:5 description <description> has an entity that XML does not know.'],
      ],
      [
        'a control character',
        wrap('    <description>\u0007</description>\n'),
        ['3:18  The character U+0007 is not allowed in XML.'],
      ],
      [
        'an encoding that it is not read in',
        `${HEAD.replace('UTF-8', 'ISO-8859-1')}</Profile>`,
        ['1:1  The file declares an encoding other than UTF-8.'],
      ],
      [
        'a permission that is on and off',
        wrap(permission('A') + permission('A', 'false')),
        ['7:5 userPermissions The user permission A is both on and off.'],
      ],
      [
        'a permission without a name',
        wrap('    <userPermissions>\n        <enabled>true</enabled>\n    </userPermissions>\n'),
        ['3:5 userPermissions <userPermissions> lacks <name>.'],
      ],
      [
        'a permission with something else',
        wrap(permission('A').replace('<name>', '<x>1</x><name>')),
        ['5:9 userPermissions.x <userPermissions> has no element <x>.'],
      ],
      [
        'a name that is none',
        wrap(permission('%%%NS%%%A')),
        ['3:5 userPermissions.name "%%%NS%%%A" is not the name of a user permission.'],
      ],
      [
        'two licences',
        wrap('<userLicense>A</userLicense>\n<userLicense>B</userLicense>\n'),
        ['4:1 userLicense <userLicense> stands here a second time.'],
      ],
      [
        'a range the wrong way round',
        wrap(range('10.0.0.2', '10.0.0.1')),
        ['4:9 loginIpRanges The range ends at "10.0.0.1", before its start "10.0.0.2".'],
      ],
      [
        'a range of two families',
        wrap(range('10.0.0.2', '2001:db8::1')),
        ['4:9 loginIpRanges "10.0.0.2" and "2001:db8::1" are of different families.'],
      ],
      ['no address', wrap(range('10.0.0', '10.0.0.300')), ['5:9 loginIpRanges "10.0.0" is not an IP address.']],
      [
        'half a day',
        wrap('<loginHours><mondayStart>480</mondayStart></loginHours>'),
        [
          '3:13 loginHours.monday The login hours of monday are not two full hours in minutes after midnight, from 0 to 1440.',
        ],
      ],
      [
        'half an hour',
        wrap('<loginHours><mondayStart>480</mondayStart><mondayEnd>1070</mondayEnd></loginHours>'),
        [
          '3:13 loginHours.monday The login hours of monday are not two full hours in minutes after midnight, from 0 to 1440.',
        ],
      ],
      [
        'hours over midnight',
        wrap('<loginHours><mondayStart>1320</mondayStart><mondayEnd>120</mondayEnd></loginHours>'),
        [
          '3:13 loginHours.monday The login hours of monday are not two full hours in minutes after midnight, from 0 to 1440.',
        ],
      ],
      [
        'a day that is none',
        wrap('<loginHours><someday>1</someday></loginHours>'),
        ['3:13 loginHours.someday <loginHours> has no element <someday>.'],
      ],
      [
        'several things at once',
        wrap(permission('A', 'maybe') + range('x', '10.0.0.1')),
        [
          '3:5 userPermissions.enabled <enabled> of A is neither true nor false.',
          '9:9 loginIpRanges "x" is not an IP address.',
        ],
      ],
    ])('%s', async (_, contents, expected) => {
      expect(await problems(contents)).toEqual(expected);
    });

    it('a file with CRLF at the line that an editor shows', async () => {
      expect(await problems(wrap(field('A.B') + permission('A', 'maybe')).replaceAll('\n', '\r\n'))).toEqual([
        '8:5 userPermissions.enabled <enabled> of A is neither true nor false.',
      ]);
    });

    it.each([
      ['UTF-16', Buffer.from(wrap(''), 'utf16le')],
      ['Latin 1', Buffer.from(wrap('<description>ä</description>'), 'latin1')],
    ])('bytes that are not UTF-8: %s', async (_, bytes) => {
      expect((await problems(bytes)).length).toBeGreaterThan(0);
    });

    it('elements nested by the thousand, without falling over', async () => {
      expect((await problems(wrap('<a>'.repeat(5000) + '</a>'.repeat(5000)))).length).toBe(1);
    });
  });
});
