import type { ExampleProject } from '../commands/exampleProject.ts';
import { deployScenario } from './deployScenario.ts';
import { disturbances } from './disturbances.ts';
import { generatedProject } from './generatedProject.ts';
import { lastingDisturbances } from './lastingDisturbances.ts';
import { changedProject, groupProject } from './projects.ts';
import { runMatrix } from './runMatrix.ts';

let example: ExampleProject;
let changed: ExampleProject;
let withGroup: ExampleProject;

beforeAll(async () => {
  [example, changed, withGroup] = await Promise.all([generatedProject(), changedProject(), groupProject()]);
});
afterAll(() => Promise.all([example, changed, withGroup].map((project) => project.remove())));

const CALLS = ['metadata.retrieve', 'metadata.deploy', 'metadata.checkDeployStatus', 'query', 'tooling.query'];

describe('a deployment whose calls of a kind fail for good ends in order, and the next run completes it', () => {
  it('the first one', async () => {
    const disturbed = { disturbances: lastingDisturbances };
    expect((await runMatrix('first, lasting faults', deployScenario(example), disturbed)).complaints).toEqual([]);
  });

  it('one that changes access, a user and an app, and adds an integration', async () => {
    const disturbed = { disturbances: lastingDisturbances };
    const scenario = deployScenario(changed, example);
    expect((await runMatrix('updating, lasting faults', scenario, disturbed)).complaints).toEqual([]);
  });
});

describe('a deployment that is disturbed at one of its calls ends in order, and the next run completes it', () => {
  it('the first one', async () => {
    const { kinds, complaints } = await runMatrix('first deployment', deployScenario(example), { disturbances });
    expect(complaints).toEqual([]);
    expect([...kinds]).toEqual(expect.arrayContaining([...CALLS, 'collections.create']));
  });

  it('one that changes access, a user and an app, and adds an integration', async () => {
    const { kinds, complaints } = await runMatrix('updating deployment', deployScenario(changed, example), {
      disturbances,
    });
    expect(complaints).toEqual([]);
    expect([...kinds]).toEqual(expect.arrayContaining([...CALLS, 'collections.create', 'collections.update']));
  });

  it('one with a permission set group, which the org recalculates', async () => {
    const { complaints } = await runMatrix('with a permission set group', deployScenario(withGroup), { disturbances });
    expect(complaints).toEqual([]);
  });
});
