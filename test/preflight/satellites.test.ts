import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { recordId } from '../../org-simulator/state/recordId.ts';
import { pointTo } from '../commands/deployRun.ts';
import { type ExampleProject, makeExampleProject } from '../commands/exampleProject.ts';
import { connectTo } from '../provision/support/connectTo.ts';
import { type PreflightScene, preflightRun } from './support/preflightRun.ts';

let project: ExampleProject;
let simulated: SimulatedOrg;
let scene: PreflightScene;

beforeEach(async () => {
  [project, simulated] = await Promise.all([makeExampleProject(), startOrg()]);
  await pointTo(project, 'prod', simulated);
  scene = { project, simulated, org: await connectTo(simulated) };
});

afterEach(async () => {
  await Promise.all([project.remove(), simulated.stop()]);
});

function putApp(type: string, fullName: string): void {
  const body = { externalClientApplication: 'Erp_Order_Sync', label: fullName };
  simulated.state.metadata.put({ type, fullName, id: recordId('0xX', 1), body });
}

describe('an app that was made in Setup', () => {
  it('is told at the definition with the names of its settings', async () => {
    putApp('ExternalClientApplication', 'Erp_Order_Sync');
    putApp('ExtlClntAppOauthSettings', 'Made_In_Setup_oauth');
    putApp('ExtlClntAppOauthConfigurablePolicies', 'Made_In_Setup_plcy');
    const { problems } = await preflightRun(scene);
    expect(problems).toMatchObject([
      {
        position: { file: 'integration-users/erp-order-sync.yaml', line: 61 },
        keyPath: 'app.type',
        message: expect.stringContaining('ExtlClntAppOauthConfigurablePolicies of this external client app'),
        fix: expect.stringContaining('app.type: existing'),
      },
      { message: expect.stringContaining('under another name, Made_In_Setup_oauth') },
    ]);
  });

  it('is no trouble when its settings have the names that Setup gives them', async () => {
    for (const [type, suffix] of [
      ['ExternalClientApplication', ''],
      ['ExtlClntAppOauthSettings', '_oauth'],
      ['ExtlClntAppOauthConfigurablePolicies', '_oauthPlcy'],
    ] as const) {
      putApp(type, `Erp_Order_Sync${suffix}`);
    }
    expect((await preflightRun(scene)).problems).toEqual([]);
  });
});
