import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { parse } from 'yaml';
import { runCli } from '../commands/support/runCli.ts';
import { makePipelineProject } from './support/pipelineProject.ts';
import { runPipeline, type StepName } from './support/runPipeline.ts';
import { runScript } from './support/runScript.ts';
import { SYSTEMS } from './support/systems.ts';

jest.setTimeout(240_000);

/** What was not as it should be in a step of a system's pipeline; null: all was. */
const failures: Record<string, Record<string, unknown>> = {};

// The systems know nothing of each other, and half of their time goes into waiting.
beforeAll(async () => {
  await Promise.all(
    Object.entries(SYSTEMS).map(async ([name, system]) => {
      failures[name] = await runPipeline(name, system);
    }),
  );
});

describe.each(Object.keys(SYSTEMS))('%s', (name) => {
  it.each([
    'checks what is committed',
    'plans, tells people, deploys just that, and then has nothing to do',
    'fails in the night when an org has moved or cannot be compared',
    'fails where there is no plan',
  ] satisfies readonly StepName[])('%s', (step) => {
    const failure = failures[name]![step];
    if (failure !== null) throw failure;
  });
});

describe('the files for other systems', () => {
  it('of GitLab pass its schema, child pipeline included', async () => {
    const project = await makePipelineProject();
    try {
      const local = (file: string) =>
        runScript(project, {
          text: `node node_modules/gitlab-ci-local/dist/index.js --list --file ${file}`,
          shell: ['bash', '-e'],
          variables: { PATH: `${join(process.cwd(), 'node_modules/.bin')}:${project.path}` },
        });
      const git = 'git init -q . && git add docs && git -c user.email=a@b.example -c user.name=x commit -q -m x';
      await runScript(project, { text: git, shell: ['bash', '-e'], variables: {} });
      expect(await local('docs/ci/gitlab-ci.yml')).toMatchObject({
        exitCode: 0,
        output: expect.stringContaining('check'),
      });
      const args = [
        '--format',
        'gitlab',
        '--include',
        'docs/ci/gitlab-jobs.yml',
        '--job',
        '.plan',
        '.deploy',
        '.drift',
      ];
      const { stdout } = await runCli(['matrix', '--project', project.root, ...args]);
      await writeFile(join(project.root, 'orgs.yml'), stdout);
      const child = await local('orgs.yml');
      expect(child).toMatchObject({ exitCode: 0, output: expect.stringContaining('plan:prod') });
      expect(child.output).toContain('deploy:uat');
      await writeFile(join(project.root, 'orgs.yml'), stdout.replace('"extends"', '"nonsense": 1, "extends"'));
      expect((await local('orgs.yml')).exitCode).toBe(1);
    } finally {
      await project.stop();
    }
  });

  it.each([
    ['Azure Pipelines', { ENVIRONMENTS: 'uat' }, 'lacks'],
    ['Bitbucket', {}, 'has no steps for dev'],
  ])('of %s fail in the check when an environment has no jobs', async (name, variables, message) => {
    const project = await makePipelineProject();
    try {
      await cp('docs/ci/bitbucket-pipelines.yml', join(project.root, 'bitbucket-pipelines.yml'));
      await writeFile(
        join(project.root, 'environments/dev.yaml'),
        'label: Dev\norg: { type: developer }\nusernameSuffix: .dev\n',
      );
      const { scripts } = SYSTEMS[name]!;
      const text = scripts.check
        .find((one) => one.includes('matrix --'))!
        .split('\n')
        .filter((line) => !/npm run (?:lint|generate)/.test(line))
        .join('\n');
      const run = await runScript(project, { text, shell: scripts.shell, variables });
      expect(run).toMatchObject({ exitCode: 1, output: expect.stringContaining(message) });
      expect(run.output).toContain('dev');
    } finally {
      await project.stop();
    }
  });

  it('of Azure and Bitbucket name the environments that there are', async () => {
    const azure = parse(await readFile('docs/ci/azure-pipelines.yml', 'utf8')) as {
      parameters: readonly { readonly name: string; readonly default: unknown }[];
    };
    const { stdout } = await runCli(['matrix', '--format', 'lines']);
    const environments = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(azure.parameters.find(({ name }) => name === 'environments')?.default).toEqual(environments);
    const bitbucket = await readFile('docs/ci/bitbucket-pipelines.yml', 'utf8');
    for (const environment of environments) {
      expect(bitbucket.split(`deployment: plan-${environment}\n`)).toHaveLength(4);
      expect(bitbucket.split(`deployment: ${environment}\n`)).toHaveLength(2);
    }
  });
});
