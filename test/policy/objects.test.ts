import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { knownObject } from '../../generator/policy/objects/knownObject.ts';
import { readObjectSources } from '../../generator/policy/objects/readObjectSources.ts';
import { linesOf, lintDefinition } from './lintFiles.ts';

const XMLNS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const field = (name: string, rest: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField ${XMLNS}>\n<fullName>${name}</fullName>\n${rest}\n</CustomField>\n`;

const SOURCE: Readonly<Record<string, string>> = {
  'Shipment__c/fields/Number__c': field('Number__c', '<type>AutoNumber</type>'),
  'Shipment__c/fields/Weight__c': field('Weight__c', '<formula>1</formula><type>Number</type>'),
  'Shipment__c/fields/Items__c': field('Items__c', '<type>Summary</type>'),
  'Shipment__c/fields/Order__c': field('Order__c', '<referenceTo>Order</referenceTo><type>MasterDetail</type>'),
  'Shipment__c/fields/Carrier__c': field('Carrier__c', '<required>true</required><type>Text</type>'),
  'Shipment__c/fields/Note__c': field('Note__c', '<required>false</required><type>Text</type>'),
  'Order/fields/Name': field('Name', '<type>Text</type>'),
};
const files = (folder: string) =>
  Object.fromEntries(Object.entries(SOURCE).map(([path, text]) => [`${folder}/objects/${path}.field-meta.xml`, text]));

const access = (fields: string, more = '') =>
  `access:\n  objects:\n    Shipment__c: { can: [read, edit], fields: { edit: [${fields}] } }\n${more}`;
const policy = { 'policy.yaml': 'metadata: [crm]\n' };

describe('rules on fields', () => {
  it('know required, master-detail and calculated fields from the source of their object', async () => {
    const findings = await lintDefinition(access('Number__c, Weight__c, Items__c, Order__c, Carrier__c, Note__c'), {
      ...policy,
      ...files('crm/force-app/main/default'),
    });
    const told = findings.map(({ rule, about, message }) => [rule, about, message]);
    expect(told.filter(([rule]) => rule !== 'login-ip-ranges-required')).toEqual([
      ['parent-object-read', 'Shipment__c', 'Shipment__c depends on reading Order.'],
      ['field-read-only', 'Shipment__c.Number__c', 'Shipment__c.Number__c is an auto-number and cannot be edited.'],
      ['field-read-only', 'Shipment__c.Weight__c', 'Shipment__c.Weight__c is a formula and cannot be edited.'],
      ['field-read-only', 'Shipment__c.Items__c', 'Shipment__c.Items__c is a roll-up summary and cannot be edited.'],
      [
        'field-without-permissions',
        'Shipment__c.Order__c',
        'Shipment__c.Order__c is a master-detail field: no permission set can name it.',
      ],
      [
        'field-without-permissions',
        'Shipment__c.Carrier__c',
        'Shipment__c.Carrier__c is required: no permission set can name it.',
      ],
    ]);
  });

  it('say nothing about objects whose source is nowhere', async () => {
    const findings = await lintDefinition(access('Number__c, Order__c, Whatever__c'));
    expect(findings.map(({ rule }) => rule)).toEqual(['login-ip-ranges-required']);
  });

  it('find the source in a package directory of the project', async () => {
    const findings = await lintDefinition(access('Nummber__c', '    Order: [read]\n'), {
      'sfdx-project.json': '{"packageDirectories":[{"path":"crm/"}],"sourceApiVersion":"66.0"}',
      'crm/main/default/objects/Shipment__c/Shipment__c.object-meta.xml': `<CustomObject ${XMLNS}/>`,
      ...files('crm/main/default'),
    });
    expect(linesOf(findings, 'unknown-field')).toEqual([
      'warning integration-users/order-sync.yaml:7:56 access.objects.Shipment__c.fields.edit[0] [Shipment__c.Nummber__c] (prod) | There is no field Shipment__c.Nummber__c in crm/main/default/objects/Shipment__c. | Did you mean "Number__c"?',
    ]);
  });

  it('miss no field of an object that is defined elsewhere', async () => {
    const findings = await lintDefinition(
      'access:\n  objects:\n    Order: { can: [read], fields: { read: [Other__c] } }\n    Shipment__c: { can: [read], fields: { read: [Other__c] } }\n',
      { ...policy, ...files('crm') },
    );
    expect(linesOf(findings, 'unknown-field')).toEqual([]);
  });

  it('need the folders that the policy names', async () => {
    const findings = await lintDefinition(access('Number__c'), { 'policy.yaml': 'metadata: [reference, crn]\n' });
    expect(linesOf(findings, 'invalid-definition')).toEqual([
      'error policy.yaml:1:23 metadata[1] () | There is no folder crn in the project. | Write the folder below which objects/ is, relative to the project.',
    ]);
  });

  it('read the format of the Metadata API, too', async () => {
    const object = `<CustomObject ${XMLNS}><fields><fullName>Key__c</fullName><required>true</required><type>Text</type></fields></CustomObject>`;
    const findings = await lintDefinition(access('Key__c'), { ...policy, 'crm/objects/Shipment__c.object': object });
    expect(linesOf(findings, 'field-without-permissions')).toHaveLength(1);
  });

  it('are left to what is known where a source is no XML', async () => {
    const findings = await lintDefinition(access('Key__c'), {
      ...policy,
      'crm/objects/Shipment__c/fields/Key__c.field-meta.xml': '<CustomField',
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['login-ip-ranges-required']);
  });

  it('judge the fields of every object, and standard ones that have no permissions only with a warning', async () => {
    const findings = await lintDefinition(
      'access:\n  objects:\n    Account: { can: [read], fields: { read: [CreatedDate, BillingStreet, Industry] } }\n',
    );
    expect(linesOf(findings, 'field-without-permissions').map((text) => text.split(' | ')[0])).toEqual([
      'error integration-users/order-sync.yaml:7:46 access.objects.Account.fields.read[0] [Account.CreatedDate] (prod)',
      'warning integration-users/order-sync.yaml:7:59 access.objects.Account.fields.read[1] [Account.BillingStreet] (prod)',
    ]);
    expect(findings.find(({ rule }) => rule === 'field-without-permissions')?.edit?.path).toEqual([
      'access',
      'objects',
      'Account',
      'fields',
      'read',
      0,
    ]);
  });
});

describe('what is known of an object', () => {
  it('does not depend on upper and lower case', () => {
    expect(knownObject('ACCOUNT').fields.get('name')?.kind).toBe('required');
    expect(knownObject('Anything__c').fields.get('ownerid')?.kind).toBe('required');
    expect(knownObject('Anything__c').fields.get('name')).toBeUndefined();
  });

  it('is not read from outside of the project', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'objects-'));
    try {
      const file = join(folder, 'outside/objects/A__c/fields/B__c.field-meta.xml');
      await mkdir(dirname(file), { recursive: true });
      await mkdir(join(folder, 'project/inside'), { recursive: true });
      await writeFile(file, field('B__c', '<required>true</required><type>Text</type>'));
      await symlink(join(folder, 'outside'), join(folder, 'project/link'));
      await symlink(join(folder, 'outside/objects'), join(folder, 'project/inside/objects'));
      const find = await readObjectSources({
        root: join(folder, 'project'),
        folders: ['link', '../outside', 'inside', join(folder, 'outside'), 'missing'],
        objects: new Set(['A__c']),
      });
      expect(find('A__c').folder).toBeNull();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
