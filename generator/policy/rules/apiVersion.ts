import type { Rule } from '../rule.ts';

const VIEW_ALL_FIELDS_SINCE = 63;
const EXTERNAL_CLIENT_APP_SINCE = 62;

export const apiVersion: Rule = {
  id: 'api-version',
  title: 'More than the API version of the environment can carry',
  category: 'platform',
  severity: 'error',
  sources: [
    'Metadata API Developer Guide, PermissionSet, viewAllFields (API 63.0 and later)',
    'Metadata API Developer Guide, ExternalClientApplication',
  ],
  controls: [],
  explanation:
    'The API version of package.xml decides what an org understands. What it does not carry is left out of the files: the integration would get less than the definition says. External client apps exist from 59.0 on; those that are known to deploy use 62.0 and newer, so an older version is only a warning.',
  on: 'integration',
  check({ access, app }, context) {
    const version = Number(context.apiVersion);
    const objects =
      version >= VIEW_ALL_FIELDS_SINCE ? [] : access.objects.filter(({ can }) => can.includes('view-all-fields'));
    const fields = objects.map(({ object, can }) => ({
      path: ['access', 'objects', object, 'can', can.indexOf('view-all-fields')],
      about: object,
      message: `"view-all-fields" needs API 63.0; this environment uses ${context.apiVersion}.`,
      fix: 'Raise apiVersion in the environment, or list the fields.',
    }));
    if (app.type !== 'external-client-app' || version >= EXTERNAL_CLIENT_APP_SINCE) return fields;
    const message = `External client apps are known to deploy with API 62.0 and newer; this environment uses ${context.apiVersion}.`;
    const fix = 'Raise apiVersion in the environment.';
    return [...fields, { path: ['app'], onKey: true as const, message, fix, isDoubtful: true as const }];
  },
  bad: {
    definition: 'access:\n  objects:\n    Account: [read, view-all-fields]\n',
    files: { 'environments/prod.yaml': 'label: Production\napiVersion: "60.0"\n' },
  },
  good: { definition: 'access:\n  objects:\n    Account: [read, view-all-fields]\n' },
};
