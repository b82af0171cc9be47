import { eachField } from '../facts/eachField.ts';
import type { Rule } from '../rule.ts';

const policy = 'forbidden:\n  fields: [Contact.Tax_Number__c]\n';

export const forbiddenField: Rule = {
  id: 'forbidden-field',
  title: 'A field that the policy forbids',
  category: 'least-privilege',
  severity: 'error',
  sources: ['policy.yaml, forbidden.fields'],
  controls: ['SBS-ACS-001'],
  explanation: 'Your company decided that no integration user may read it. View All Fields reads it, too.',
  on: 'object',
  check(access, { policy: { forbidden } }) {
    const { object, can } = access;
    const listed = eachField(access).flatMap(({ field, path }) => {
      const about = forbidden.fields.get(`${object}.${field}`.toLowerCase());
      return about === undefined ? [] : [{ path, about, message: `policy.yaml forbids ${about}.`, fix: 'Remove it.' }];
    });
    if (!can.includes('view-all-fields')) return listed;
    const all = [...forbidden.fields].filter(([name]) => name.startsWith(`${object.toLowerCase()}.`));
    const path = ['can', can.indexOf('view-all-fields')];
    const fix = 'List the fields it needs under "fields".';
    return [
      ...listed,
      ...all.map(([, about]) => ({ path, about, message: `policy.yaml forbids ${about}, which this reads.`, fix })),
    ];
  },
  bad: {
    definition: 'access:\n  objects:\n    Contact:\n      can: [read]\n      fields: { read: [Tax_Number__c] }\n',
    files: { 'policy.yaml': policy },
  },
  good: {
    definition: 'access:\n  objects:\n    Contact:\n      can: [read]\n      fields: { read: [Email] }\n',
    files: { 'policy.yaml': policy },
  },
};
