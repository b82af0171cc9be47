import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DesiredUser } from '../../generator/provision/desiredUser.ts';
import { readUsers } from '../../generator/provision/readUsers.ts';
import { ProblemsError } from '../../generator/shared/problemsError.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<User xmlns="http://soap.sforce.com/2006/04/metadata">
    <Alias>erpsync</Alias>
    <Email>integrations@acme.example</Email>
    <EmailEncodingKey>UTF-8</EmailEncodingKey>
    <FirstName>R&amp;D &lt;O&apos;Neill&gt;</FirstName>
    <IsActive>true</IsActive>
    <LanguageLocaleKey>en_US</LanguageLocaleKey>
    <LastName>ERP Order Sync</LastName>
    <LocaleSidKey>en_US</LocaleSidKey>
    <PermissionSet>Erp_Order_Sync</PermissionSet>
    <PermissionSet>Shared_API_Read</PermissionSet>
    <PermissionSetLicense>SalesforceAPIIntegrationPsl</PermissionSetLicense>
    <Profile>ERP Order Sync Integration</Profile>
    <TimeZoneSidKey>GMT</TimeZoneSidKey>
    <Username>erp-order-sync@acme.example</Username>
</User>
`;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'users-'));
});
afterEach(() => rm(root, { recursive: true }));

async function read(files: Readonly<Record<string, string>>): Promise<readonly DesiredUser[]> {
  const folder = join(root, 'force-app/prod/users');
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return readUsers(root, 'prod');
}

async function problemsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const error = await read(files).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemsError);
  return (error as ProblemsError).problems.map(
    ({ position, message }) => `${position?.file.split('/').at(-1)}:${position?.line}:${position?.column} ${message}`,
  );
}

const FILE = 'Erp_Order_Sync.user-meta.xml';

it('reads fields, references and their places', async () => {
  const [user] = await read({ [FILE]: XML });
  const at = (line: number, column: number) => ({ file: `force-app/prod/users/${FILE}`, line, column });
  expect(user).toEqual({
    developerName: 'Erp_Order_Sync',
    username: 'erp-order-sync@acme.example',
    position: at(16, 15),
    fields: {
      Alias: 'erpsync',
      Email: 'integrations@acme.example',
      EmailEncodingKey: 'UTF-8',
      FederationIdentifier: null,
      FirstName: "R&D <O'Neill>",
      IsActive: true,
      LanguageLocaleKey: 'en_US',
      LastName: 'ERP Order Sync',
      LocaleSidKey: 'en_US',
      TimeZoneSidKey: 'GMT',
      Username: 'erp-order-sync@acme.example',
    },
    profile: { name: 'ERP Order Sync Integration', position: at(14, 14) },
    role: null,
    permissionSetLicenses: [{ name: 'SalesforceAPIIntegrationPsl', position: at(13, 27) }],
    permissionSets: [
      { name: 'Erp_Order_Sync', position: at(11, 20) },
      { name: 'Shared_API_Read', position: at(12, 20) },
    ],
    permissionSetGroups: [],
  });
});

it('finds no users where there is no folder', async () => {
  expect(await readUsers(root, 'nowhere')).toEqual([]);
});

it('reads the files in order of their names', async () => {
  const other = XML.replace('erp-order', 'b-order');
  const users = await read({ 'B.user-meta.xml': other, 'A.user-meta.xml': XML });
  expect(users.map(({ developerName }) => developerName)).toEqual(['A', 'B']);
});

const BAD: readonly [string, (xml: string) => string, readonly string[]][] = [
  [
    'an unknown element',
    (xml) => xml.replaceAll('Alias', 'Nick'),
    ['3:11 <Nick> is not an element of a user file.', '1:1 <Alias> is missing.'],
  ],
  ['a field twice', (xml) => xml.replace('<IsActive>', '<Alias>x</Alias><IsActive>'), ['7:12 <Alias> stands twice.']],
  [
    'a set twice',
    (xml) => xml.replace('Shared_API_Read', 'erp_order_sync'),
    ['12:20 <PermissionSet> names "erp_order_sync" twice.'],
  ],
  ['an empty element', (xml) => xml.replace('GMT', ''), ['15:21 <TimeZoneSidKey> is empty.']],
  ['a word for a boolean', (xml) => xml.replace('true', 'True'), ['7:15 <IsActive> is "True", not true or false.']],
  [
    'another root',
    (xml) => xml.replaceAll('User xmlns', 'Person xmlns').replace('</User>', '</Person>'),
    ['2:57 The root element is <Person>, not <User>.'],
  ],
  [
    'no namespace',
    (xml) => xml.replace(/ xmlns="[^"]*"/, ''),
    ['2:7 <User> lacks xmlns="http://soap.sforce.com/2006/04/metadata".'],
  ],
  ['a nested element', (xml) => xml.replace('GMT', '<b>GMT</b>'), ['15:21 <TimeZoneSidKey> holds more than text.']],
  ['loose text', (xml) => xml.replace('<Alias>', 'x<Alias>'), ['2:55 Text outside of an element.']],
  [
    'a document type',
    (xml) => xml.replace('<User', '<!DOCTYPE User [<!ENTITY e "x">]>\n<User'),
    ['2:1 Not readable as XML: DOCTYPE is not allowed'],
  ],
  ['an empty file', () => '', ['1:1 Not readable as XML: Start tag expected.']],
  [
    'an unfinished file',
    (xml) => xml.slice(0, 300),
    [expect.stringContaining('Not readable as XML') as unknown as string],
  ],
];

it.each(BAD)('refuses %s', async (_name, change, expected) => {
  const lines = expected.map((text) => (typeof text === 'string' ? `${FILE}:${text}` : text));
  expect(await problemsOf({ [FILE]: change(XML) })).toEqual(lines);
});

it('reports the problems of all files at once', async () => {
  const problems = await problemsOf({
    'A.user-meta.xml': XML,
    'B.user-meta.xml': XML,
    'notes.txt': '',
    [FILE]: '<x/>',
  });
  expect(problems).toEqual([
    'notes.txt:1:1 Not a user file: its name does not end in .user-meta.xml.',
    `${FILE}:1:5 The root element is <x>, not <User>.`,
    'B.user-meta.xml:16:15 The user name erp-order-sync@acme.example is also that of A.',
  ]);
});
