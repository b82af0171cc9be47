import { DX, lineOf, lintElements, lintTree, metadataText, pathOf } from './lintTree.ts';

const SET = pathOf('PermissionSet');
const LABEL = '    <label>X</label>\n';
const PERMISSION = (name: string) =>
  `    <userPermissions>\n        <enabled>true</enabled>\n        <name>${name}</name>\n    </userPermissions>\n`;
const NAMESPACE = '{http://soap.sforce.com/2006/04/metadata}';

async function lintSet(text: string | Uint8Array, version = '66.0'): Promise<readonly string[]> {
  const project = `{ "packageDirectories": [{ "path": "force-app" }], "sourceApiVersion": "${version}" }`;
  return (await lintTree({ 'sfdx-project.json': project, [SET]: text })).map(lineOf);
}

describe('types, elements and values', () => {
  it('have to be together when they have one name', async () => {
    expect(await lintElements('PermissionSet', `${PERMISSION('ApiEnabled')}${LABEL}${PERMISSION('RunFlow')}`)).toEqual([
      'error metadata-types 8:22 userPermissions | Element userPermissions is duplicated at this location in type PermissionSet (API 66.0). | Put all elements of one name together; an element that is no list stands once.',
    ]);
  });

  it('are told of all at once, at their places', async () => {
    const object =
      '    <objectPermissions>\n        <allowCreate>yes</allowCreate>\n        <object>Order</object>\n    </objectPermissions>\n';
    const found = await lintElements('PermissionSet', `${object}    <systemPermissions>1</systemPermissions>\n`);
    expect(found.map((line) => line.split(' | ').slice(0, 2).join(' | '))).toEqual([
      `error metadata-types 2:64 label | Required field is missing: label (API 66.0).`,
      ...['allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords', 'viewAllRecords'].map(
        (name) =>
          `error metadata-types 3:24 objectPermissions.${name} | Required field is missing: ${name} (API 66.0).`,
      ),
      `error metadata-types 4:22 objectPermissions.allowCreate | 'yes' is not a valid value for the type xsd:boolean (API 66.0).`,
      `error metadata-types 7:24 systemPermissions | Element ${NAMESPACE}systemPermissions invalid at this location in type PermissionSet (API 66.0).`,
    ]);
  });

  it('are those of the kind of file', async () => {
    expect(await lintElements('Profile', '    <label>X</label>\n')).toEqual([
      expect.stringContaining(
        `error metadata-types 3:12 label | Element ${NAMESPACE}label invalid at this location in type Profile`,
      ),
    ]);
    const found = await lintTree({ ...DX, [SET]: metadataText('Profile', PERMISSION('ModifyAllData')) });
    expect(found.map(lineOf)).toEqual([
      expect.stringContaining(
        `error metadata-types 2:58  | Unexpected element ${NAMESPACE}Profile during simple type deserialization`,
      ),
    ]);
  });

  it('that a later version has are a warning: it may be deployed with that one', async () => {
    const object = `    <objectPermissions>\n        <allowCreate>false</allowCreate>\n        <allowDelete>false</allowDelete>\n        <allowEdit>false</allowEdit>\n        <allowRead>true</allowRead>\n        <modifyAllRecords>false</modifyAllRecords>\n        <object>Order</object>\n        <viewAllFields>false</viewAllFields>\n        <viewAllRecords>false</viewAllRecords>\n    </objectPermissions>\n`;
    const text = metadataText('PermissionSet', `${LABEL}${object}`);
    expect(await lintSet(text, '63.0')).toEqual([]);
    expect(await lintSet(text, '62.0')).toEqual([
      expect.stringContaining('warning metadata-types 11:24 objectPermissions.viewAllFields | Element'),
    ]);
    expect((await lintSet(text, '62.0'))[0]).toContain('(API 62.0; a later version knows it).');
  });

  it('that an earlier version had are fine there: a permission set names its licence by userLicense up to 37.0', async () => {
    const text = metadataText('PermissionSet', `${LABEL}    <userLicense>Salesforce</userLicense>\n`);
    expect(await lintSet(text, '37.0')).toEqual([]);
    expect(await lintSet(text, '38.0')).toEqual([expect.stringMatching(/^error metadata-types .* userLicense /)]);
  });

  it('that nobody knows are a warning where the version is newer than all that is known', async () => {
    const text = metadataText('PermissionSet', `${LABEL}    <whatComesNext>true</whatComesNext>\n`);
    expect((await lintSet(text, '67.0'))[0]).toMatch(/^error metadata-types 4:20/);
    expect((await lintSet(text, '68.0'))[0]).toMatch(/^warning metadata-types 4:20/);
  });

  it('that projects deploy all the time are a warning', async () => {
    const found = await lintElements(
      'Profile',
      '    <custom>False</custom>\n    <fieldPermissions>\n        <editable>false</editable>\n        <field>Order.A__c</field>\n        <hidden>true</hidden>\n    </fieldPermissions>\n',
    );
    expect(found.map((line) => line.split(' | ')[0])).toEqual([
      'warning metadata-types 3:13 custom',
      'warning metadata-types 7:17 fieldPermissions.hidden',
    ]);
  });

  it('that are put in before deployment are not judged', async () => {
    const found = await lintElements(
      'PermissionSet',
      `    <hasActivationRequired>\${ACTIVATION}</hasActivationRequired>\n    <label>%%%NAMESPACE%%%X</label>\n    <tabSettings>\n        <tab>%%%NAMESPACE%%%A__c</tab>\n        <visibility>{{visibility}}</visibility>\n    </tabSettings>\n${PERMISSION('${PERMISSION}')}`,
    );
    expect(found).toEqual([]);
  });
});

describe('files as they really are', () => {
  const WRONG = metadataText('PermissionSet', `${LABEL}${PERMISSION('ViewSetUp')}`);
  const FOUND = 'unknown-user-permission 6:15 userPermissions.ViewSetUp | There is no user permission "ViewSetUp".';

  it.each([
    ['with CRLF', WRONG.replaceAll('\n', '\r\n'), FOUND],
    ['with a byte order mark', `\uFEFF${WRONG}`, FOUND],
    ['without a final line end', WRONG.trimEnd(), FOUND],
    ['with another spelling of the declaration', WRONG.replace('"UTF-8"?>', '"utf-8" ?>'), FOUND],
    ['in ASCII, declared as Latin', WRONG.replace('UTF-8', 'ISO-8859-1'), FOUND],
    ['with comments between entries', WRONG.replace('    <label>', '    <!-- a & b --><label>'), FOUND],
    [
      'as Prettier breaks them',
      WRONG.replace('<name>ViewSetUp', '<name\n        >ViewSetUp'),
      FOUND.replace('6:15', '7:10'),
    ],
    ['with blanks around values', WRONG.replace('ViewSetUp', ' ViewSetUp '), FOUND],
  ])('%s', async (_, text, expected) => {
    expect(await lintSet(text)).toEqual([expect.stringContaining(`warning ${expected}`)]);
  });

  it.each([
    [
      'a conflict',
      `${LABEL}<<<<<<< HEAD\n${LABEL}=======\n>>>>>>> b\n`,
      'error malformed-xml 4:1  | A merge conflict was not resolved: "<<<<<<<".',
    ],
    [
      'a letter that is too much',
      `${LABEL}    <userPermissions>\n        <enabled>true</enabled>r\n        <nam`,
      'error malformed-xml',
    ],
    ['an element that is not closed', '    <label>X\n', 'error malformed-xml'],
    ['a document type', '<!DOCTYPE x>', 'error malformed-xml 3:1  | A document type or entity declaration'],
    [
      'a control character',
      '    <label>a\u0001b</label>\n',
      'error malformed-xml 3:13  | The character U+0001 is not allowed in XML.',
    ],
    ['an entity of HTML', '    <label>a&nbsp;b</label>\n', 'error malformed-xml'],
  ])('with %s', async (_, elements, expected) => {
    const found = await lintSet(metadataText('PermissionSet', elements));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((line) => !line.startsWith('error malformed-xml'))).toEqual([]);
    expect(found[0]).toContain(expected);
  });

  it('that are not UTF-8, or empty', async () => {
    const latin = Buffer.from(metadataText('PermissionSet', '    <label>é</label>\n'), 'latin1');
    expect(await lintSet(latin)).toEqual([
      expect.stringContaining('error malformed-xml 1:1  | The file is not UTF-8 text.'),
    ]);
    expect(await lintSet('')).toEqual([expect.stringContaining('error malformed-xml 1:')]);
  });

  it('with the empty login hours and the few elements of a standard profile', async () => {
    expect(await lintElements('Profile', '    <custom>false</custom>\n    <loginHours/>\n')).toEqual([]);
    expect(await lintElements('Profile', '')).toEqual([]);
  });

  it('with a group and a muting permission set', async () => {
    const group = `    <description>${'x'.repeat(256)}</description>\n    <hasActivationRequired>false</hasActivationRequired>\n    <label>X</label>\n    <permissionSets>A</permissionSets>\n    <status>Updated</status>\n    <permissionSets>B</permissionSets>\n`;
    expect((await lintElements('PermissionSetGroup', group)).map((line) => line.split(' | ')[0])).toEqual([
      'error text-length 3:18 description',
      'error metadata-types 8:21 permissionSets',
    ]);
    const twice =
      '    <label>X</label>\n    <permissionSets>A</permissionSets>\n    <permissionSets>A</permissionSets>\n';
    expect((await lintElements('PermissionSetGroup', twice)).map((line) => line.split(' | ')[0])).toEqual([
      'warning duplicate-entry 5:21 permissionSets.A',
    ]);
    // What is muted is no access.
    expect(await lintElements('MutingPermissionSet', `${LABEL}${PERMISSION('ModifyAllData')}`)).toEqual([]);
  });
});
