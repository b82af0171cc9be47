import type { SourceRule } from '../sourceRule.ts';

const USER = '<?xml version="1.0" encoding="UTF-8"?>\n<User>\n    <alias>orders</alias>\n</User>\n';
const PROJECT = '{ "packageDirectories": [{ "path": "force-app", "default": true }], "sourceApiVersion": "66.0" }\n';

export const userFile: SourceRule = {
  id: 'user-file',
  title: 'A file of a user among the metadata',
  category: 'platform',
  severity: 'error',
  sources: [
    'forcedotcom/source-deploy-retrieve, metadataRegistry.json',
    'Metadata API Developer Guide, Metadata Types',
  ],
  controls: [],
  explanation:
    'Users are data and no metadata type. The Salesforce CLI cannot infer one from the name and refuses the whole package, not just the file: "Could not infer a metadata type".',
  on: 'reading',
  bad: {
    definition: '',
    files: { 'sfdx-project.json': PROJECT, 'force-app/main/default/users/orders.user-meta.xml': USER },
  },
  good: {
    definition: '',
    files: {
      'sfdx-project.json': PROJECT,
      '.forceignore': '**/*.user-meta.xml\n',
      'force-app/main/default/users/orders.user-meta.xml': USER,
    },
  },
};
