import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { deployCommand } from '../../generator/commands/deploy.ts';
import { driftCommand } from '../../generator/commands/drift.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { lintCommand } from '../../generator/commands/lint.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import { retireCommand } from '../../generator/commands/retire.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { userNamed } from './assignByHand.ts';
import { commandRun, writesOf } from './commandRun.ts';
import { pointTo } from './deployRun.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';

const USERS = ['web-lead-intake@acme.example', 'erp-order-sync@acme.example'];
const ALLOWED = { allow: ['deletion', 'deactivation', 'many-changes', 'beyond-policy', 'lock-out'] };

let project: ExampleProject;
let org: SimulatedOrg;

/** Every definition was deployed, and then all were deleted. */
beforeEach(async () => {
  [project, org] = await Promise.all([makeExampleProject(), startOrg()]);
  await pointTo(project, 'prod', org);
  await commandRun(generateCommand, { project, org });
  expect((await commandRun(deployCommand, { project, org })).exitCode).toBe(0);
  for (const name of await readdir(join(project.root, 'integration-users'))) {
    if (name.endsWith('.yaml')) await project.delete(`integration-users/${name}`);
  }
  // What an environment says of them has to go with them, as the message says.
  const environment = await project.read('environments/prod.yaml');
  await project.write('environments/prod.yaml', environment.replace(/^overrides:\n(?: .*\n)+/m, ''));
  expect(await commandRun(generateCommand, { project, org })).toMatchObject({ exitCode: 0, error: null });
  org.clearCalls();
});

afterEach(async () => {
  await Promise.all([project.remove(), org.stop()]);
});

const isActive = () => USERS.map((username) => userNamed(org, username)['IsActive']);

describe('without a definition that is left', () => {
  it('generate removes every file and remembers what is to go, and then has nothing to do', async () => {
    const output = Object.entries(await project.output()).filter(([path]) => path.startsWith('prod/'));
    expect(output.map(([path]) => path)).toEqual(['prod/.retired']);
    for (const username of USERS) expect(output[0]?.[1]).toContain(`User\t${username}`);
    const again = await commandRun(generateCommand, { project, org, options: { check: true } });
    expect(again).toMatchObject({ exitCode: 0, error: null });
  });

  it('lint finds nothing and does not fail', async () => {
    expect(await commandRun(lintCommand, { project, org })).toMatchObject({ exitCode: 0, error: null });
  });

  it.each([
    ['plan', planCommand],
    ['drift', driftCommand],
  ])('%s says what the org should lose', async (_name, command) => {
    const run = await commandRun(command, { project, org });
    expect(run).toMatchObject({ exitCode: 2, error: null });
    for (const username of USERS) expect(run.lines.join('\n')).toContain(username);
    expect(writesOf(org)).toEqual([]);
  });

  it.each([
    ['deploy', deployCommand],
    ['retire', retireCommand],
  ])('%s takes it out of the org, and nothing is left to do', async (_name, command) => {
    expect(isActive()).toEqual([true, true]);
    expect(await commandRun(command, { project, org, options: ALLOWED })).toMatchObject({ exitCode: 0, error: null });
    expect(isActive()).toEqual([false, false]);
    for (const type of ['PermissionSet', 'Profile']) {
      const names = org.state.metadata.all(type).map(({ fullName }) => fullName);
      expect(names.filter((name) => /Web.Lead.Intake|Erp.Order.Sync/i.test(name))).toEqual([]);
    }
    org.clearCalls();
    for (const after of [planCommand, driftCommand]) {
      expect(await commandRun(after, { project, org })).toMatchObject({ exitCode: 0, error: null });
    }
    expect(await commandRun(deployCommand, { project, org })).toMatchObject({ exitCode: 0, error: null });
    expect(writesOf(org)).toEqual([]);
  });
});
