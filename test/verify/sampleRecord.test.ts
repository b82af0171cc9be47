import type { FieldDescription } from '../../generator/verify/reading/objectDescription.ts';
import { readDescription } from '../../generator/verify/reading/readDescription.ts';
import { sampleRecord } from '../../generator/verify/writing/sampleRecord.ts';

const field = (name: string, type: string, more: object = {}) => ({
  name,
  type,
  createable: true,
  nillable: false,
  ...more,
});

function sample(...fields: readonly object[]) {
  const description = readDescription({ name: 'Thing__c', fields });
  return sampleRecord(description!);
}

it('fills what is required, and no more', () => {
  const active = { active: true, value: 'Open' };
  expect(
    sample(
      field('Name', 'string', { length: 3 }),
      field('Amount__c', 'currency'),
      field('Status__c', 'picklist', { picklistValues: [{ active: false, value: 'Old' }, active] }),
      field('Note__c', 'string', { nillable: true }),
      field('OwnerId', 'reference', { defaultedOnCreate: true }),
      field('Done__c', 'boolean'),
      field('Number__c', 'string', { createable: false }),
    ),
  ).toEqual({ values: { Name: 'ver', Amount__c: 0, Status__c: 'Open' }, missing: [] });
});

it('names what it cannot fill', () => {
  expect(sample(field('Account__c', 'reference'), field('Kind__c', 'picklist'), field('File__c', 'base64'))).toEqual({
    values: {},
    missing: ['Account__c', 'Kind__c', 'File__c'],
  });
});

it.each([null, 'text', {}, { name: 'Account' }, { name: 5, fields: [] }])('%j is no description', (body) => {
  expect(readDescription(body)).toBeNull();
});

it('reads of a compound field which parts it has', () => {
  const parts = [
    { ...field('BillingStreet', 'textarea'), compoundFieldName: 'BillingAddress' },
    { ...field('BillingAddress', 'address'), compoundFieldName: 'BillingAddress' },
  ];
  const fields: readonly FieldDescription[] = readDescription({ name: 'Account', fields: parts })!.fields;
  expect(fields.map(({ compoundFieldName }) => compoundFieldName)).toEqual(['BillingAddress', null]);
});
