import { join } from 'node:path';
import { jest } from '@jest/globals';
import { shardOf } from '../../generator/commands/matrix/shardOf.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { pointTo } from '../commands/deployRun.ts';
import { type ExampleProject, makeExampleProject } from '../commands/exampleProject.ts';
import { runCli } from '../commands/support/runCli.ts';

jest.setTimeout(120_000);

let org: SimulatedOrg;
let project: ExampleProject;
beforeAll(async () => {
  org = await startOrg();
  project = await makeExampleProject();
  await pointTo(project, 'prod', org);
});
afterAll(async () => {
  await org.stop();
  await project.remove();
});

const run = (...args: readonly string[]) =>
  runCli([...args, '--project', project.root], {
    SF_ACCESS_TOKEN: org.admin.accessToken,
    SF_ORG_INSTANCE_URL: org.url,
  });

it('an integration that is no longer defined goes with its shard, by a saved plan, and nothing else with it', async () => {
  expect((await run('generate', '--env', 'prod')).exitCode).toBe(0);
  expect((await run('deploy', '--env', 'prod')).exitCode).toBe(0);
  await project.delete('integration-users/web-lead-intake.yaml');
  expect((await run('generate', '--env', 'prod')).exitCode).toBe(0);

  const [gone, left] = ['web-lead-intake', 'erp-order-sync'].map((name) => `${shardOf(name, 4)}/4`);
  expect(gone).not.toBe(left);
  const untouched = await run('plan', '--env', 'prod', '--shard', left!);
  expect({ exitCode: untouched.exitCode, stderr: untouched.stderr }).toEqual({
    exitCode: 0,
    stderr: expect.anything(),
  });

  const file = join(project.root, 'gone.plan.json');
  const planned = await run('plan', '--env', 'prod', '--shard', gone!, '--out', file);
  expect(planned.exitCode).toBe(2);
  expect(planned.stdout).toContain('Web_Lead_Intake');
  expect(planned.stdout).not.toContain('Erp_Order_Sync');
  const allowed = ['--allow', 'deletion', '--allow', 'deactivation'];
  const deployed = await run('deploy', '--plan', file, ...allowed);
  expect({ exitCode: deployed.exitCode, stderr: deployed.stderr }).toEqual({ exitCode: 0, stderr: expect.anything() });
  expect((await run('plan', '--env', 'prod')).exitCode).toBe(0);
});
