import type { SourceRule } from '../sourceRule.ts';

const PATH = 'force-app/main/default/permissionsets/Orders.permissionset-meta.xml';
const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">\n';

export const malformedXml: SourceRule = {
  id: 'malformed-xml',
  title: 'A metadata file that is not well-formed',
  category: 'platform',
  severity: 'error',
  sources: ['XML 1.0', 'public deployment logs: "Error parsing file: …"'],
  controls: [],
  explanation:
    'An org cannot read it: "Error parsing file". Besides XML that does not close what it opens these are conflicts that a merge left behind, document type declarations, characters that XML does not have, and bytes that are not UTF-8. Nothing else is said about such a file.',
  on: 'reading',
  bad: {
    definition: '',
    files: {
      [PATH]: `${HEAD}<<<<<<< HEAD\n    <label>Orders</label>\n=======\n    <label>All orders</label>\n>>>>>>> main\n</PermissionSet>\n`,
    },
  },
  good: { definition: '', files: { [PATH]: `${HEAD}    <label>Orders</label>\n</PermissionSet>\n` } },
};
