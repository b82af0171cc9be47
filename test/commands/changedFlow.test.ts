import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { credentialsCommand } from '../../generator/commands/credentials.ts';
import { deployCommand } from '../../generator/commands/deploy.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import type { EnvironmentPlan } from '../../generator/commands/planning/runPlan.ts';
import { requestJwtBearerToken } from '../../generator/oauth/requestJwtBearerToken.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { commandRun } from './commandRun.ts';
import { type ScratchProject, scratchProject } from './support/scratchProject.ts';

let project: ScratchProject;
let org: SimulatedOrg;

beforeEach(async () => {
  [project, org] = await Promise.all([scratchProject(), startOrg()]);
});

afterEach(async () => {
  await Promise.all([project.remove(), org.stop()]);
});

const run = <Result>(
  command: Parameters<typeof commandRun>[0],
  options: Parameters<typeof commandRun>[1]['options'] = {},
) => commandRun<Result>(command, { project, org, environments: ['test'], options });

describe('an app that changes from the JWT bearer flow to client credentials', () => {
  it('loses its certificate in the org, so that the old key lets nobody in', async () => {
    await run(credentialsCommand, { arguments: ['create'], keyDir: '.keys' });
    await run(generateCommand);
    expect(await run(deployCommand)).toMatchObject({ exitCode: 0 });
    const keyPem = await readFile(join(project.root, '.keys/test/orders.key'), 'utf8');
    const body = () => org.state.metadata.get('ExtlClntAppGlobalOauthSettings', 'Orders_glbloauth')?.body ?? {};
    const logIn = () =>
      requestJwtBearerToken({
        origin: org.url,
        consumerKey: String(body()['consumerKey']),
        username: 'orders@acme.example',
        keyPem,
        signal: new AbortController().signal,
      });
    expect(await logIn()).toMatchObject({ instanceUrl: org.url });

    const definition = await readFile(join(project.root, 'integration-users/orders.yaml'), 'utf8');
    await project.write('integration-users/orders.yaml', definition.replace('jwt-bearer', 'client-credentials'));
    await run(generateCommand);
    const { exitCode, result } = await run<{ readonly environments: readonly EnvironmentPlan[] }>(planCommand);
    expect(exitCode).toBe(2);
    expect(result.environments[0]?.plan.changes.flatMap(({ details }) => details)).toContainEqual(
      expect.objectContaining({ path: 'certificate', what: 'certificate', to: null, effect: 'narrows' }),
    );

    expect(await run(deployCommand)).toMatchObject({ exitCode: 0 });
    expect(body()).not.toHaveProperty('certificate');
    await expect(logIn()).rejects.toThrow(/invalid/i);
    expect(await run(planCommand)).toMatchObject({ exitCode: 0 });
  });
});
