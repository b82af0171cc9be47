import fc from 'fast-check';
import { parse } from 'yaml';
import { checkDefinition } from '../../generator/definitions/checkDefinition.ts';
import type { NewDefinition } from '../../generator/definitions/writing/newDefinition.ts';
import { writeDefinition } from '../../generator/definitions/writing/writeDefinition.ts';

const FULL: NewDefinition = {
  name: 'erp-order-sync',
  label: 'ERP: Order Sync',
  owner: 'erp-team@acme.example',
  description: 'Keeps orders in step #1',
  preset: '',
  parts: [],
  role: 'Integrations',
  ipRanges: ['203.0.113.0/28', '2001:db8::/48'],
  objects: [
    { object: 'Account', can: ['read'], readFields: [], editFields: [] },
    { object: 'Order', can: ['read', 'create'], readFields: ['TotalAmount'], editFields: ['ERP_Number__c'] },
  ],
  flow: 'client-credentials',
};

const EMPTY: NewDefinition = { ...FULL, description: '', role: '', ipRanges: [], objects: [], flow: 'jwt-bearer' };

describe('a new definition', () => {
  it('says everything that was answered, with comments', () => {
    expect(writeDefinition(FULL)).toBe(`# yaml-language-server: $schema=../schemas/integration-user.schema.json
# docs/definitions.md explains every key; "npm run lint" judges what it grants.
label: "ERP: Order Sync"
description: "Keeps orders in step #1"
owner: erp-team@acme.example # answers for it: a mailbox that people read

user:
  role: Integrations # UserRole DeveloperName

login:
  ipRanges: # where it connects from
    - cidr: 203.0.113.0/28
    - cidr: "2001:db8::/48"

access:
  objects:
    Account: [read]
    Order:
      can: [read, create]
      fields:
        read: [TotalAmount]
        edit: [ERP_Number__c]
  # userPermissions: [] # beyond ApiEnabled and ApiUserOnly
  # permissionSets: [] # existing sets to assign as well

app:
  flow: client-credentials # jwt-bearer or client-credentials
`);
  });

  it.each([
    ['full', FULL],
    ['empty', EMPTY],
    ['built on others', { ...EMPTY, preset: 'order-sync', parts: ['acme-defaults'] }],
  ])('is valid when %s', (_name, definition) => {
    expect(checkDefinition(parse(writeDefinition(definition)))).toMatchObject({ ok: true });
  });

  it('says what it builds on, and leaves the owner to a part', () => {
    const text = writeDefinition({
      ...EMPTY,
      owner: '',
      preset: 'order-sync',
      parts: ['acme-defaults', 'erp-network'],
    });
    expect(text).toContain('\npreset: order-sync # presets/order-sync.yaml has what it grants\n');
    expect(parse(text)).toEqual({
      label: EMPTY.label,
      preset: 'order-sync',
      extends: ['acme-defaults', 'erp-network'],
      access: { objects: {} },
      app: { flow: 'jwt-bearer' },
    });
  });

  it('holds any text in its place and nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ minLength: 1 }), (label, description) => {
        const written = parse(writeDefinition({ ...FULL, label, description }));
        expect(written).toEqual({ ...parse(writeDefinition(FULL)), label, description });
      }),
      { numRuns: 500 },
    );
  });
});
