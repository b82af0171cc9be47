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

const CALLS = ['metadata.retrieve', 'metadata.deploy', 'metadata.checkDeployStatus', 'tooling.query'];

/** Every call of a run meets one of them. */
const PASSING = { disturbances, sample: disturbances.length };
/** They take longest: each is repeated until patience ends. */
const LASTING = { disturbances: lastingDisturbances, sample: 3 * lastingDisturbances.length };

/** Nothing is measured here, and a machine may be busy. `npm run faults` takes minutes. */
const PATIENCE = 1_800_000;

describe('a deployment that is disturbed at one of its calls ends in order, and the next run completes it', () => {
  it(
    'the first one',
    async () => {
      const { kinds, complaints } = await runMatrix('first deployment', deployScenario(example), PASSING);
      expect(complaints).toEqual([]);
      expect([...kinds]).toEqual(expect.arrayContaining([...CALLS, 'collections.create']));
    },
    PATIENCE,
  );

  it(
    'one that changes access, a user and an app, and adds an integration',
    async () => {
      const { kinds, complaints } = await runMatrix('updating deployment', deployScenario(changed, example), PASSING);
      expect(complaints).toEqual([]);
      expect([...kinds]).toEqual(expect.arrayContaining([...CALLS, 'collections.create', 'collections.update']));
    },
    PATIENCE,
  );

  it(
    'one with a permission set group, which the org recalculates',
    async () => {
      const { complaints } = await runMatrix('with a permission set group', deployScenario(withGroup), PASSING);
      expect(complaints).toEqual([]);
    },
    PATIENCE,
  );
});

describe('a deployment whose calls of a kind fail for good ends in order, and the next run completes it', () => {
  it(
    'the first one',
    async () => {
      const { complaints } = await runMatrix('first, lasting faults', deployScenario(example), LASTING);
      expect(complaints).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'one that changes access, a user and an app, and adds an integration',
    async () => {
      const { complaints } = await runMatrix('updating, lasting faults', deployScenario(changed, example), LASTING);
      expect(complaints).toEqual([]);
    },
    PATIENCE,
  );
});
