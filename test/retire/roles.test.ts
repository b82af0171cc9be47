import { deployRun } from '../commands/deployRun.ts';
import { inShort, LEAD, type RetireScene, retireScene } from './support/retireScene.ts';

const ABOVE = 'integration-users/above.yaml';

let scene: RetireScene;
afterEach(() => scene.stop());

const roles = () => scene.org.state.metadata.all('Role').map(({ fullName }) => fullName);

/** One generated role stands below another one, whose name comes before it. */
const hierarchy = async () => {
  scene = await retireScene(async (project) => {
    await project.write(
      ABOVE,
      'label: Above\nowner: team@acme.example\nuser: { role: { name: A_Upper, parent: Integrations } }\nlogin: { ipRanges: [{ cidr: 203.0.113.0/28 }] }\naccess: { objects: { Account: [read] } }\napp: none\n',
    );
    await project.edit(LEAD, 'login:\n', 'user: { role: { name: B_Lower, parent: A_Upper } }\nlogin:\n');
  });
};

describe('a generated role below another generated role', () => {
  it('comes and goes in one run', async () => {
    await hierarchy();
    expect(roles().toSorted()).toEqual(['A_Upper', 'B_Lower', 'Integrations']);
    expect((await deployRun({ project: scene.project, org: scene.org })).environments[0]?.deployed).toEqual([]);
    await scene.project.delete(ABOVE);
    await scene.project.delete(LEAD);
    await scene.generate();
    const plan = await scene.plan();
    expect(plan?.kept).toEqual([]);
    expect(inShort(plan?.steps ?? [])).toEqual(expect.arrayContaining(['delete Role A_Upper', 'delete Role B_Lower']));
    expect((await scene.retire())?.failed).toEqual([]);
    expect(roles()).toEqual(['Integrations']);
    expect(await scene.plan()).toEqual({ steps: [], kept: [], manualSteps: [] });
  });
});
