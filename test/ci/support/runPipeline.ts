import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Call, startCommentServer } from '../../commenting/commentServer.ts';
import { makePipelineProject, type PipelineProject } from './pipelineProject.ts';
import { runScript, type ScriptRun } from './runScript.ts';
import type { System } from './systems.ts';

export type StepName =
  | 'checks what is committed'
  | 'plans, tells people, deploys just that, and then has nothing to do'
  | 'fails in the night when an org has moved or cannot be compared'
  | 'fails where there is no plan';

type Kind = 'plan' | 'deploy';

/** One system's pipeline over a checkout and orgs of its own. */
interface Pipeline {
  readonly name: string;
  readonly system: System;
  readonly project: PipelineProject;
  run(text: string, kind: Kind, more?: Readonly<Record<string, string>>): Promise<ScriptRun>;
  /** Runs it and expects how it ends. */
  ends(exitCode: number, ...script: Parameters<Pipeline['run']>): Promise<ScriptRun>;
}

const STEPS: Readonly<Record<StepName, (pipeline: Pipeline) => Promise<void>>> = {
  'checks what is committed': check,
  'plans, tells people, deploys just that, and then has nothing to do': planAndDeploy,
  'fails in the night when an org has moved or cannot be compared': compareAtNight,
  'fails where there is no plan': failToPlan,
};

/** Runs all scripts of a system in turn; what was not as it should be in each step, or null. */
export async function runPipeline(name: string, system: System): Promise<Record<StepName, unknown>> {
  const project = await makePipelineProject();
  try {
    await cp('docs/ci/bitbucket-pipelines.yml', join(project.root, 'bitbucket-pipelines.yml'));
    const pipeline = toPipeline(name, system, project);
    const failures: Record<string, unknown> = {};
    for (const [step, run] of Object.entries(STEPS)) {
      failures[step] = await run(pipeline).then(
        () => null,
        (failure: unknown) => failure,
      );
    }
    return failures as Record<StepName, unknown>;
  } finally {
    await project.stop();
  }
}

function toPipeline(name: string, system: System, project: PipelineProject): Pipeline {
  const run: Pipeline['run'] = (text, kind, more = {}) =>
    runScript(project, {
      text: inPlaceOf(text, project.root),
      shell: system.scripts.shell,
      variables: {
        ...system.variables(project.root, kind),
        ...project.orgs.prod[kind === 'plan' ? 'planSecrets' : 'secrets'],
        ...more,
      },
    });
  const ends: Pipeline['ends'] = async (exitCode, ...script) => {
    const ended = await run(...script);
    expect({ exitCode: ended.exitCode, output: ended.output }).toEqual({ exitCode, output: expect.anything() });
    return ended;
  };
  return { name, system, project, run, ends };
}

/** What Azure replaces in a script before it is run. */
function inPlaceOf(text: string, project: string): string {
  return text.replaceAll('"$(Pipeline.Workspace)"/plan-*', join(project, 'plans')).replace(/\$\([A-Z]\w+\.\w+\)/g, 'x');
}

async function check({ system: { scripts }, project, run, ends }: Pipeline): Promise<void> {
  expect(scripts.check.join('\n')).toMatch(/npm ci .*--ignore-scripts/);
  for (const text of scripts.check) await ends(0, text, 'plan');
  await writeFile(join(project.root, 'integration-users/new.yaml'), 'label: New\nowner: nobody\n');
  const failed = await Promise.all(scripts.check.map((text) => run(text, 'plan')));
  expect(failed.some(({ exitCode }) => exitCode !== 0)).toBe(true);
  await rm(join(project.root, 'integration-users/new.yaml'));
}

async function planAndDeploy(pipeline: Pipeline): Promise<void> {
  const { project, ends } = pipeline;
  const { plan, deploy, drift } = pipeline.system.scripts;
  await ends(0, plan, 'plan');
  expect(await readFile(join(project.root, 'plans/prod.md'), 'utf8')).toContain('### Plan for <code>prod</code>');
  await comment(pipeline);
  await cp(join(project.root, 'plans'), join(project.root, 'downloaded/plan-prod'), { recursive: true });
  await ends(0, deploy, 'deploy');
  await ends(3, deploy, 'deploy');
  const again = await ends(0, plan, 'plan');
  expect(again.output).not.toContain('(widens)');
  await ends(0, drift, 'plan');
}

async function comment({ name, system: { scripts, pullRequest }, ends }: Pipeline): Promise<void> {
  if (scripts.comment === null) return;
  const listed = name === 'GitLab' ? [] : { value: [], values: [] };
  const server = await startCommentServer(({ method, path }: Call) =>
    method === 'GET' ? (path === '/user' ? { id: 1 } : listed) : {},
  );
  try {
    await ends(0, scripts.comment, 'plan', { ...pullRequest(server.url), COMMENT_TOKEN: 'token' });
    expect(JSON.stringify(server.calls.at(-1)?.body)).toContain('Plan for');
  } finally {
    await server.stop();
  }
}

async function compareAtNight({ system: { scripts }, project, ends }: Pipeline): Promise<void> {
  const { state } = project.orgs.prod.org;
  const user = state.records.all('User').find(({ Username }) => String(Username).startsWith('erp-order-sync'))!;
  state.records.update('User', user.Id, { LastName: 'Somebody Else' });
  const moved = await ends(2, scripts.drift, 'plan');
  expect(moved.output).toContain('prod');
  await ends(1, scripts.drift, 'plan', { SF_CLIENT_ID: 'unknown' });
}

async function failToPlan({ system: { scripts }, project, run }: Pipeline): Promise<void> {
  const failed = await run(scripts.plan, 'plan', { SF_USERNAME: 'nobody@acme.example' });
  expect(failed.exitCode).toBe(1);
  expect(failed.output).not.toContain(project.orgs.prod.secrets.SF_JWT_KEY.split('\n')[1]);
}
