import { nearestName } from '../../definitions/issues/nearestName.ts';
import { eachField } from '../facts/eachField.ts';
import type { Rule } from '../rule.ts';

const FIELD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n    <fullName>ERP_Number__c</fullName>\n    <label>ERP Number</label>\n    <type>Text</type>\n</CustomField>\n';
const OBJECT =
  '<?xml version="1.0" encoding="UTF-8"?>\n<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">\n    <label>Shipment</label>\n</CustomObject>\n';
const files = {
  'policy.yaml': 'metadata: [metadata]\n',
  'metadata/objects/Shipment__c/Shipment__c.object-meta.xml': OBJECT,
  'metadata/objects/Shipment__c/fields/ERP_Number__c.field-meta.xml': FIELD,
};

export const unknownField: Rule = {
  id: 'unknown-field',
  title: 'A custom field that the source of its object does not have',
  category: 'platform',
  severity: 'warning',
  sources: ['hardisgroupcom/sfdx-hardis, deployTipsList.ts: "In field: field - no CustomField named … found"'],
  controls: [],
  explanation:
    'A permission set that names a field the org does not have is refused. Judged only for custom objects that are defined in the project’s source, and for fields without the namespace of a package.',
  on: 'object',
  holdsForMuting: true,
  check(access, { findObject }) {
    const source = findObject(access.object);
    const custom = [...source.fields.values()].map(({ name }) => name).filter((name) => name.endsWith('__c'));
    if (!source.isDefined || !source.name.endsWith('__c')) return [];
    return eachField(access).flatMap(({ field, path }) => {
      if (!/^[A-Za-z](?:_?[A-Za-z0-9])*__c$/.test(field) || source.fields.has(field.toLowerCase())) return [];
      const nearest = nearestName(field, custom);
      const message = `There is no field ${access.object}.${field} in ${source.folder}.`;
      const fix = nearest === null ? 'Check its API name.' : `Did you mean "${nearest}"?`;
      return [{ path, about: `${access.object}.${field}`, message, fix }];
    });
  },
  bad: {
    definition: 'access:\n  objects:\n    Shipment__c:\n      can: [read]\n      fields: { read: [ERP_Numbr__c] }\n',
    files,
  },
  good: {
    definition: 'access:\n  objects:\n    Shipment__c:\n      can: [read]\n      fields: { read: [ERP_Number__c] }\n',
    files,
  },
};
