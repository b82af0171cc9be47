import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { parse } from 'yaml';
import { runCli } from '../commands/support/runCli.ts';
import { type Call, startCommentServer } from '../commenting/commentServer.ts';
import { makePipelineProject, type PipelineProject } from './support/pipelineProject.ts';
import {
  azureScripts,
  bitbucketScripts,
  gitlabScripts,
  jenkinsScripts,
  type PipelineScripts,
} from './support/pipelineScripts.ts';
import { runScript, type ScriptRun } from './support/runScript.ts';

jest.setTimeout(240_000);

interface System {
  readonly scripts: PipelineScripts;
  /** What the system sets in every job, and what its file sets besides; `project` is the folder of the checkout. */
  readonly variables: (project: string, kind: 'plan' | 'deploy') => Readonly<Record<string, string>>;
  /** Of a job that comments; `url` is the API's. */
  readonly pullRequest: (url: string) => Readonly<Record<string, string>>;
}

const SYSTEMS: Readonly<Record<string, System>> = {
  GitLab: {
    scripts: gitlabScripts(),
    variables: () => ({
      SF_ENVIRONMENT: 'prod',
      SF_SHARD: '1/1',
      SF_NAME: 'prod',
      CI_PIPELINE_SOURCE: 'push',
      CI_PIPELINE_URL: 'https://gitlab.example/1',
      CI_JOB_URL: 'https://gitlab.example/1',
    }),
    pullRequest: (url) => ({
      GITLAB_CI: 'true',
      CI_API_V4_URL: url,
      CI_MERGE_REQUEST_PROJECT_ID: '4',
      CI_MERGE_REQUEST_IID: '7',
    }),
  },
  'Azure Pipelines': {
    scripts: azureScripts(),
    variables: (project) => ({
      SF_ENVIRONMENT: 'prod',
      ENVIRONMENTS: 'prod uat',
      ALLOW: ' ',
      PIPELINE_WORKSPACE: join(project, 'downloaded'),
    }),
    pullRequest: (url) => ({
      TF_BUILD: 'True',
      SYSTEM_COLLECTIONURI: `${url}/`,
      SYSTEM_TEAMPROJECTID: 'p',
      BUILD_REPOSITORY_ID: 'r',
      SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
    }),
  },
  Bitbucket: {
    scripts: bitbucketScripts(),
    variables: (_project, kind) => ({
      BITBUCKET_DEPLOYMENT_ENVIRONMENT: kind === 'plan' ? 'plan-prod' : 'prod',
      BITBUCKET_REPO_FULL_NAME: 'acme/orgs',
      BITBUCKET_BUILD_NUMBER: '1',
    }),
    pullRequest: (url) => ({
      BITBUCKET_API_URL: url,
      BITBUCKET_WORKSPACE: 'acme',
      BITBUCKET_REPO_SLUG: 'orgs',
      BITBUCKET_PR_ID: '7',
    }),
  },
  Jenkins: {
    scripts: jenkinsScripts(),
    variables: () => ({ SF_ENVIRONMENT: 'prod', SF_SHARD: '1/1', SF_NAME: 'prod', ALLOW: '' }),
    pullRequest: () => ({}),
  },
};

describe.each(Object.entries(SYSTEMS))('%s', (name, { scripts, variables, pullRequest }) => {
  let project: PipelineProject;
  beforeAll(async () => {
    project = await makePipelineProject();
    await cp('docs/ci/bitbucket-pipelines.yml', join(project.root, 'bitbucket-pipelines.yml'));
  });
  afterAll(() => project.stop());

  const run = (
    text: string,
    kind: 'plan' | 'deploy',
    more: Readonly<Record<string, string>> = {},
  ): Promise<ScriptRun> =>
    runScript(project, {
      text: inPlaceOf(text, project.root),
      shell: scripts.shell,
      variables: {
        ...variables(project.root, kind),
        ...project.orgs.prod[kind === 'plan' ? 'planSecrets' : 'secrets'],
        ...more,
      },
    });
  const ends = async (running: Promise<ScriptRun>, exitCode: number) => {
    const ended = await running;
    expect({ exitCode: ended.exitCode, output: ended.output }).toEqual({ exitCode, output: expect.anything() });
    return ended;
  };

  it('checks what is committed', async () => {
    expect(scripts.check.join('\n')).toMatch(/npm ci .*--ignore-scripts/);
    for (const text of scripts.check) await ends(run(text, 'plan'), 0);
    await writeFile(join(project.root, 'integration-users/new.yaml'), 'label: New\nowner: nobody\n');
    const failed = await Promise.all(scripts.check.map((text) => run(text, 'plan')));
    expect(failed.some(({ exitCode }) => exitCode !== 0)).toBe(true);
    await rm(join(project.root, 'integration-users/new.yaml'));
  });

  it('plans, tells people, deploys just that, and then has nothing to do', async () => {
    await ends(run(scripts.plan, 'plan'), 0);
    expect(await readFile(join(project.root, 'plans/prod.md'), 'utf8')).toContain('### Plan for <code>prod</code>');
    if (scripts.comment !== null) await comments(scripts.comment);
    await cp(join(project.root, 'plans'), join(project.root, 'downloaded/plan-prod'), { recursive: true });
    await ends(run(scripts.deploy, 'deploy'), 0);
    await ends(run(scripts.deploy, 'deploy'), 3);
    const again = await ends(run(scripts.plan, 'plan'), 0);
    expect(again.output).not.toContain('(widens)');
    await ends(run(scripts.drift, 'plan'), 0);
  });

  it('fails in the night when an org has moved or cannot be compared', async () => {
    const { state } = project.orgs.prod.org;
    const user = state.records.all('User').find(({ Username }) => String(Username).startsWith('erp-order-sync'))!;
    state.records.update('User', user.Id, { LastName: 'Somebody Else' });
    const moved = await ends(run(scripts.drift, 'plan'), 2);
    expect(moved.output).toContain('prod');
    await ends(run(scripts.drift, 'plan', { SF_CLIENT_ID: 'unknown' }), 1);
  });

  it('fails where there is no plan', async () => {
    const failed = await run(scripts.plan, 'plan', { SF_USERNAME: 'nobody@acme.example' });
    expect(failed.exitCode).toBe(1);
    expect(failed.output).not.toContain(project.orgs.prod.secrets.SF_JWT_KEY.split('\n')[1]);
  });

  async function comments(text: string): Promise<void> {
    const listed = name === 'GitLab' ? [] : { value: [], values: [] };
    const server = await startCommentServer(({ method, path }: Call) =>
      method === 'GET' ? (path === '/user' ? { id: 1 } : listed) : {},
    );
    try {
      await ends(run(text, 'plan', { ...pullRequest(server.url), COMMENT_TOKEN: 'token' }), 0);
      expect(JSON.stringify(server.calls.at(-1)?.body)).toContain('Plan for');
    } finally {
      await server.stop();
    }
  }
});

/** What Azure replaces in a script before it is run. */
function inPlaceOf(text: string, project: string): string {
  return text.replaceAll('"$(Pipeline.Workspace)"/plan-*', join(project, 'plans')).replace(/\$\([A-Z]\w+\.\w+\)/g, 'x');
}

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
