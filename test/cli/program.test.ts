import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExampleProject, makeExampleProject } from '../commands/exampleProject.ts';
import { runProgram } from './runProgram.ts';

let project: ExampleProject;
beforeEach(async () => {
  project = await makeExampleProject();
});
afterEach(() => project.remove());

const generate = (...args: string[]) => runProgram(['generate', '--project', project.root, ...args]);

describe('the program', () => {
  it('lists every command with what it does', async () => {
    const { code, stdout, stderr } = await runProgram(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: npm run <command> -- [options]');
    expect(stdout).toMatch(/^ {2}generate +definitions to metadata/m);
    expect(await runProgram([])).toEqual(await runProgram(['help']));
  });

  it('explains a command with its options and examples', async () => {
    const { code, stdout } = await runProgram(['generate', '--help']);
    expect(code).toBe(0);
    for (const text of [
      '--env <name>',
      '--only <integration>',
      '--check',
      '--project <folder>',
      '--json',
      'Examples:',
    ]) {
      expect(stdout).toContain(text);
    }
    expect(stdout).not.toContain('--target-org');
  });

  it('answers typing mistakes with the nearest name', async () => {
    expect(await runProgram(['genrate'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('There is no command "genrate".\n  Did you mean "generate"?'),
    });
    expect(await runProgram(['generate', '--evn', 'prod'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining("Unknown option '--evn'.\n  Did you mean --env?"),
    });
    expect((await generate('--env', 'prd')).stderr).toContain('Did you mean "prod"?');
  });

  it('generates, and finds nothing to do afterwards', async () => {
    const first = await generate('--env', 'all');
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('force-app/prod  16 created') });
    expect(await generate('--env', 'all')).toEqual({
      code: 0,
      signal: null,
      stdout: 'force-app/prod  16 unchanged\nforce-app/uat  16 unchanged\n',
      stderr: '',
    });
    expect(await generate('--env', 'all', '--check')).toMatchObject({ code: 0 });
  });

  it('shows every problem with its place, and as the last line what can be relied on', async () => {
    await project.edit('integration-users/erp-order-sync.yaml', 'owner:', 'ownr:');
    await project.edit('environments/uat.yaml', 'usernameSuffix', 'usernameSufix');
    const { code, stdout, stderr } = await generate('--env', 'all');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^environments\/uat\.yaml:\d+:\d+ {2}usernameSufix\n {2}\S.*\n {2}\S/);
    expect(stderr).toMatch(/\n\nintegration-users\/erp-order-sync\.yaml:4:1 {2}ownr\n/);
    expect(stderr).toMatch(/\n\n\d problems in 2 files\. Nothing was generated\.\n$/);
    expect(await project.output()).toEqual({});
  });

  it('prints one JSON document and nothing else, also when it fails', async () => {
    const good = await generate('--env', 'prod', '--json');
    expect({ code: good.code, stderr: good.stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(good.stdout)).toMatchObject({
      status: 0,
      result: { environments: [{ name: 'prod' }] },
      warnings: [],
    });

    await project.edit('integration-users/erp-order-sync.yaml', 'owner:', 'ownr:');
    const bad = await generate('--env', 'prod', '--json');
    expect({ code: bad.code, stderr: bad.stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(bad.stdout)).toMatchObject({
      status: 1,
      name: 'ProblemsError',
      problems: expect.arrayContaining([
        expect.objectContaining({ position: { file: 'integration-users/erp-order-sync.yaml', line: 4, column: 1 } }),
      ]),
      actions: [],
      warnings: [],
    });

    const unknown = await runProgram(['genrate', '--json']);
    expect(JSON.parse(unknown.stdout)).toMatchObject({ status: 1, name: 'ToolError' });
    expect(JSON.parse((await runProgram(['--help', '--json'])).stdout)).toMatchObject({ status: 0 });
  });

  it('exits with 2 and says so in JSON when --check finds differences', async () => {
    const { code, stdout } = await generate('--env', 'prod', '--check', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ status: 2, result: { environments: [{ created: { length: 16 } }] } });
  });

  it('shows control characters of foreign text instead of obeying them', async () => {
    await project.write('environments/uat.yaml', '"\\e[2J\\e]0;owned\\a\\u202e": 1\n');
    for (const json of [[], ['--json']]) {
      const { code, stdout, stderr } = await generate('--env', 'uat', ...json);
      expect(code).toBe(1);
      expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      expect(stdout + stderr).toContain('owned');
    }
  });

  it('colours on request only', async () => {
    const run = (environment: Record<string, string>) =>
      runProgram(['generate', '--project', project.root, '--env', 'prod'], { environment });
    expect((await run({ FORCE_COLOR: '1' })).stdout).toContain('\u001b[32m  + force-app/prod/');
    expect((await run({ NO_COLOR: '1' })).stdout).not.toContain('\u001b');
    expect((await run({})).stdout).not.toContain('\u001b');
  });

  it('refuses options that npm kept for itself', async () => {
    const environment = { npm_lifecycle_event: 'generate', npm_config_check: 'true' };
    const { code, stderr } = await runProgram(['generate', '--env', 'prod'], { environment });
    expect(code).toBe(1);
    expect(stderr).toContain('npm took --check for itself.');
  });

  it('goes on quietly when nobody reads what it prints', async () => {
    const command = `"$0" generator/launch.js generate --project "$1" --env all; echo "code $?" >&2`;
    const piped = `{ ${command}; } | head -n 1`;
    const ended = await new Promise<{ stdout: string; stderr: string }>((resolve, reject) =>
      execFile('sh', ['-c', piped, process.execPath, project.root], (error, stdout, stderr) =>
        error === null ? resolve({ stdout, stderr }) : reject(error),
      ),
    );
    expect(ended.stdout).toBe('force-app/prod  16 created\n');
    expect(ended.stderr.replace(/Writing .*\n/g, '')).toBe('code 0\n');
    expect(Object.keys(await project.output())).toHaveLength(34);
  });

  it.each(['generate', 'matrix'])('loads nothing of @salesforce/* for %s', async (command) => {
    const hook = `data:text/javascript,${encodeURIComponent(`
      import { registerHooks } from 'node:module';
      registerHooks({ load(url, context, next) { process._rawDebug(url); return next(url, context); } });
    `)}`;
    const { code, stderr } = await runProgram([command, '--project', project.root, '--env', 'prod'], {
      node: ['--import', hook],
    });
    expect(code).toBe(0);
    expect(stderr).toContain('node_modules/yaml/');
    expect(stderr.split('\n').filter((line) => line.includes('@salesforce'))).toEqual([]);
  });

  it('leaves nothing in the folder for temporary files, where others could put code that runs', async () => {
    await project.write('tmp/kept', '');
    const environment = { TMPDIR: join(project.root, 'tmp') };
    await runProgram(['generate', '--project', project.root, '--env', 'prod'], { environment });
    expect(await readdir(environment.TMPDIR)).toEqual(['kept']);
    expect(await readdir('node_modules/.cache/compiled')).not.toEqual([]);
  });

  it('answers an old Node with one sentence', async () => {
    const fake = 'Object.defineProperty(process.versions, "node", { value: "20.11.0" });';
    const ended = await runProgram(['generate'], {
      node: ['--import', `data:text/javascript,${encodeURIComponent(fake)}`],
    });
    expect(ended).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^sf-integration-users needs Node .*\n$/),
    });
  });
});

describe('--project', () => {
  it('that is no folder is refused', async () => {
    const path = join(project.root, 'nowhere');
    expect(await runProgram(['generate', '--project', path])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`There is no folder ${path}.`),
    });
  });
});
