import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadProject } from '../../generator/definitions/loadProject.ts';
import { FINE, loadFiles } from './loadFiles.ts';

describe('loadProject', () => {
  it('loads the shipped example exactly as written', async () => {
    const project = await loadProject(process.cwd());
    const files = [...project.definitions, ...project.environments, project.policy!];

    expect(files.map(({ name, file }) => [name, file])).toEqual([
      ['erp-order-sync', 'integration-users/erp-order-sync.yaml'],
      ['web-lead-intake', 'integration-users/web-lead-intake.yaml'],
      ['prod', 'environments/prod.yaml'],
      ['uat', 'environments/uat.yaml'],
      ['policy', 'policy.yaml'],
    ]);
    for (const { file, value } of files) expect(value).toEqual(parse(readFileSync(file, 'utf8')));
    expect(project.root).toBe(process.cwd());
  });

  it('keeps placeholders and applies no defaults', async () => {
    const { project } = await loadFiles({
      ...FINE,
      'integration-users/lead-intake.yaml':
        'label: ${values.label}\nowner: ${values.owner}\nuser: { alias: "${values.a}" }\n',
    });
    expect(project?.definitions[0]?.value).toEqual({
      label: '${values.label}',
      owner: '${values.owner}',
      user: { alias: '${values.a}' },
    });
    expect(project?.policy).toBeNull();
  });

  it('says where each value, key and missing key stands', async () => {
    const { definitions } = await loadProject(process.cwd());
    const { source } = definitions[0]!;
    const at = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`;
    const lineOf = (text: string): number =>
      readFileSync('integration-users/erp-order-sync.yaml', 'utf8')
        .split('\n')
        .findIndex((line) => line.includes(text)) + 1;

    expect(source.locate(['label'])).toEqual({ file: 'integration-users/erp-order-sync.yaml', line: 2, column: 8 });
    expect(at(source.locateKey(['label']))).toBe('2:1');
    expect(at(source.locate(['access', 'objects', 'Order', 'fields', 'edit', 1]))).toBe(`${lineOf('edit: [ERP')}:31`);
    expect(at(source.locate(['access', 'objects', 'Order']))).toBe(`${lineOf('    Order:')}:5`);
    expect(at(source.locate(['user', 'nickname', 'deeper']))).toBe(`${lineOf('user:')}:1`);
    expect(at(source.locateKey(['user', 'nickname']))).toBe(`${lineOf('user:')}:1`);
    expect(at(source.locate(['login', 'ipRanges', 1]))).toBe(`${lineOf('start: 198')}:7`);
    expect(at(source.locate(['nothing']))).toBe('2:1');
    expect(at(source.locate([]))).toBe('2:1');
  });

  it('sorts by name in code-unit order and takes .yml too', async () => {
    const text = 'label: A\nowner: a@b.example\n';
    const names = ['b', 'a_b', 'a-b', 'a2', 'a10'];
    const files = Object.fromEntries(
      names.map((name, index) => [`integration-users/${name}.${index % 2 ? 'yml' : 'yaml'}`, text]),
    );
    const { project } = await loadFiles({ 'environments/prod.yml': 'label: P\n', ...files });
    expect(project?.definitions.map(({ name }) => name)).toEqual(['a-b', 'a10', 'a2', 'a_b', 'b']);
  });

  it('reports every problem of every file at once, in file and line order', async () => {
    const { problems } = await loadFiles({
      'policy.yaml': 'rules: { a: bad }\n',
      'integration-users/b.yaml': 'owner: a@b.example\nlabl: B\n',
      'integration-users/a.yaml':
        'label: A\nowner: nobody\nlogin: { hours: { monday: 1-2 } }\nuser: { alias: ninechars }\n',
      'environments/prod.yaml': 'a: [\n',
    });
    expect(problems.map(({ position }) => `${position?.file}:${position?.line}`)).toEqual([
      'environments/prod.yaml:2',
      'integration-users/a.yaml:2',
      'integration-users/a.yaml:3',
      'integration-users/a.yaml:4',
      'integration-users/b.yaml:1',
      'integration-users/b.yaml:2',
      'policy.yaml:1',
    ]);
  });

  it('leaves to the environments what an override settles', async () => {
    const definition = 'label: A\nowner: a@b.example\napp: { type: existing }\nprofile: { use: X, name: Y }\n';
    const environment = 'overrides:\n  a: { app: { name: Vendor }, profile: { use: null } }\n';
    const settled = await loadFiles({ 'integration-users/a.yaml': definition, 'environments/prod.yaml': environment });
    const open = await loadFiles({ 'integration-users/a.yaml': definition, 'environments/prod.yaml': 'label: P\n' });
    expect(settled.problems).toEqual([]);
    expect(open.problems.map(({ keyPath }) => keyPath)).toEqual(['app.name', 'profile.name']);
  });

  it('loads a thousand definitions', async () => {
    const text = readFileSync('integration-users/erp-order-sync.yaml', 'utf8');
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`integration-users/erp-${index}.yaml`, text]),
    );
    const { project } = await loadFiles({ ...files, 'environments/prod.yaml': 'label: P\n' });
    expect(project?.definitions).toHaveLength(1000);
  }, 120_000);
});
