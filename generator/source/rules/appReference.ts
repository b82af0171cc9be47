import { exampleFile } from '../exampleFile.ts';
import { hasPlaceholder } from '../file/hasPlaceholder.ts';
import type { FoundInFile, SourceRule } from '../sourceRule.ts';

/** With the namespace of a package, which brings the app. */
const PACKAGED = /^[A-Za-z]\w*?__\w/;

const APP = exampleFile('eca', '    <label>Orders</label>\n');

export const appReference: SourceRule = {
  id: 'app-reference',
  title: 'OAuth settings of an app that the source does not have',
  category: 'platform',
  severity: 'warning',
  sources: [
    'public deployment logs: "INVALID_CROSS_REFERENCE_KEY"',
    'Metadata API Developer Guide, ExtlClntAppOauthSettings',
  ],
  controls: [],
  explanation:
    'The files of an external client app find one another by its developer name: the name of the `.eca` file, upper and lower case included. A wrong one is refused, unless the org has such an app. Judged only where the project has an external client app at all.',
  on: 'apps',
  check(files) {
    const apps = files.filter(({ type }) => type === 'ExternalClientApplication');
    const names = new Set(apps.map(({ project, app }) => JSON.stringify([project, app])));
    const projects = new Set(apps.map(({ project }) => project));
    return files.flatMap(({ path, app, project, line, column }): FoundInFile[] => {
      if (app === '' || hasPlaceholder(app) || PACKAGED.test(app) || !projects.has(project)) return [];
      if (names.has(JSON.stringify([project, app]))) return [];
      const message = `There is no external client app ${JSON.stringify(app)} in the source.`;
      const fix = 'Write the name of its .eca file, or retrieve the app.';
      return [{ path, line, column, keyPath: 'externalClientApplication', about: app, message, fix }];
    });
  },
  bad: { definition: '', files: { ...APP.files, ...policyOf('orders').files } },
  good: { definition: '', files: { ...APP.files, ...policyOf('Orders').files } },
};

function policyOf(app: string): typeof APP {
  const text = `    <externalClientApplication>${app}</externalClientApplication>\n    <label>Orders</label>\n`;
  return exampleFile('ecaOauthPlcy', text);
}
