import { loadProject } from '../../generator/definitions/loadProject.ts';
import { resolveProject } from '../../generator/resolve/resolveProject.ts';
import { deepFreeze } from './deepFreeze.ts';
import { projectOf } from './projectOf.ts';

const FILES = {
  'integration-users/a.yaml':
    'label: A\nowner: a@acme.example\nlogin: { hours: { monday-friday: none } }\naccess: { objects: { Order: [read] } }\napp: { certificate: "c.${environment}.crt" }\n',
  'integration-users/b.yaml': 'label: B\nowner: ${values.owner}\napp: none\nuser: { alias: a }\n',
  'environments/prod.yaml':
    'values: { owner: "${env.OWNER}" }\noverrides: { all: { login: { hours: { monday: null } } }, b: { app: { type: existing, name: X } } }\n',
};
const REQUEST = deepFreeze({ environments: ['all'], only: [], processEnvironment: { OWNER: 'b@acme.example' } });

describe('resolveProject', () => {
  it('changes nothing that it is given and answers the same twice', () => {
    const project = projectOf(FILES);
    deepFreeze(project.definitions.map(({ value }) => value));
    deepFreeze(project.environments.map(({ value }) => value));
    Object.freeze(project);

    const first = JSON.stringify(resolveProject(project, REQUEST));
    expect(JSON.stringify(resolveProject(project, REQUEST))).toBe(first);
    expect(first).toContain('b@acme.example');
    expect(first).not.toContain('${');
  });

  it('leaves no value of the shipped examples undefined', async () => {
    const resolved = resolveProject(await loadProject(process.cwd()), REQUEST);
    expect(undefinedIn(resolved, '')).toEqual([]);
  });
});

function undefinedIn(value: unknown, path: string): readonly string[] {
  if (value === undefined) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => undefinedIn(child, `${path}.${key}`));
}
