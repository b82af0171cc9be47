import { deployCommand } from '../../generator/commands/deploy.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { commandRun, writesOf } from './commandRun.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';

let project: ExampleProject;
let org: SimulatedOrg;

afterEach(async () => {
  await Promise.all([project.remove(), org.stop()]);
});

/** So many integrations, and seats for them; a new org has five. */
async function start(integrations: number): Promise<void> {
  [project, org] = await Promise.all([makeExampleProject(), startOrg()]);
  await project.delete('integration-users');
  await project.delete('policy.yaml');
  await project.write('environments/prod.yaml', `label: Prod\norg: { type: production, myDomain: "${org.url}" }\n`);
  for (let number = 0; number < integrations; number += 1) {
    await project.write(
      `integration-users/integration-${number}.yaml`,
      `label: Integration ${number}\nowner: team@acme.example\nuser: { alias: i${number} }\naccess:\n  objects: { Lead: [read, create] }\napp: { flow: client-credentials }\n`,
    );
  }
  for (const type of ['UserLicense', 'PermissionSetLicense']) {
    for (const { Id } of org.state.records.all(type)) org.state.records.update(type, Id, { TotalLicenses: 500 });
  }
  expect((await commandRun(generateCommand, { project, org })).exitCode).toBe(0);
  org.clearCalls();
}

/** Calls, without looks at jobs of the org: how many those are depends on the org alone. */
function calls(): number {
  return org.calls.filter(({ kind }) => !/^metadata\.check\w+Status$/.test(kind)).length;
}

const ALLOW = { allow: ['beyond-policy', 'many-changes'] };

describe('calls to the org', () => {
  it('are 25 at most for the unchanged plan of 200 integrations', async () => {
    await start(200);
    expect(await commandRun(deployCommand, { project, org, options: ALLOW })).toMatchObject({
      exitCode: 0,
      error: null,
    });
    org.clearCalls();
    expect(await commandRun(planCommand, { project, org })).toMatchObject({ exitCode: 0, error: null });
    expect(calls()).toBeLessThanOrEqual(25);
    expect(writesOf(org)).toEqual([]);
  }, 180_000);

  it('are 40 at most for the first deployment of 20 integrations', async () => {
    await start(20);
    expect(await commandRun(deployCommand, { project, org, options: ALLOW })).toMatchObject({
      exitCode: 0,
      error: null,
    });
    expect(calls()).toBeLessThanOrEqual(40);
  }, 60_000);
});
