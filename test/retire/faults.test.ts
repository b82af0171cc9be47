import type { Fault } from '../../org-simulator/simulatedOrg.ts';
import { LEAD, LEAD_USER, type RetireScene, retireScene } from './support/retireScene.ts';

let scene: RetireScene;
beforeAll(async () => {
  scene = await retireScene();
  await scene.project.delete(LEAD);
  await scene.generate();
});
afterAll(() => scene.stop());

type Effect = Fault['effect'];

/** Effects by the number of the call that they hit: some take turns, as all of them at each call would take minutes. */
const EFFECTS: readonly (readonly [string, readonly Effect[]])[] = [
  ['is done, but its answer lost', [{ kind: 'reset', done: true }]],
  ['is over the limit of calls', [{ kind: 'request-limit' }]],
  ['is not done', [{ kind: 'unavailable' }, { kind: 'reset', done: false }, { kind: 'row-lock' }]],
];

/** What the org has of the integration; empty when it has ended. */
function remains(): readonly string[] {
  const { records, metadata } = scene.org.state;
  const [user] = records.all('User').filter((row) => row['Username'] === LEAD_USER);
  const of = (type: string, field: string) =>
    records.all(type).filter((row) => row[field] === user?.Id && row['PermissionSetId'] !== hiddenSet());
  const hiddenSet = () =>
    records.all('PermissionSet').find((row) => row['ProfileId'] === user?.['ProfileId'])?.Id ?? '';
  const components = ['ExternalClientApplication', 'ExtlClntAppConfigurablePolicies', 'PermissionSet', 'Profile'];
  return [
    ...(user?.['IsActive'] === true ? ['active'] : []),
    ...of('PermissionSetAssignment', 'AssigneeId').map(() => 'assignment'),
    ...of('PermissionSetLicenseAssign', 'AssigneeId').map(() => 'licence'),
    ...of('OauthToken', 'UserId').map(() => 'token'),
    ...of('AuthSession', 'UsersId').map(() => 'session'),
    ...components.flatMap((type) =>
      metadata.all(type).flatMap(({ fullName }) => (/^Web[_ ]Lead/.test(fullName) ? [`${type} ${fullName}`] : [])),
    ),
  ];
}

/** As it was deployed, with a token, a session and a queue. */
function start(): void {
  const { records } = scene.org.state;
  const id = scene.userId(LEAD_USER);
  records.insert('OauthToken', { UserId: id, AppName: 'Old Client', RequestToken: 'r', DeleteToken: 'd' });
  scene.org.openSession(id);
}

describe.each(EFFECTS)('a retirement in which the n-th call %s', (_name, effects) => {
  it('is finished by the next run, whatever n is', async () => {
    const others = (type: string) => scene.org.state.metadata.all(type).length;
    let failures = 0;
    for (let skip = 0; ; skip += 1) {
      const restore = scene.org.state.snapshot();
      start();
      const profiles = others('Profile');
      const undo = scene.org.injectFault({ skip, effect: effects[skip % effects.length]! });
      scene.org.clearCalls();
      const first = await scene.retire().catch((error: unknown) => error);
      undo();
      const made = scene.org.calls.length;
      if (first instanceof Error) failures += 1;
      const second = await scene.retire();
      expect({ skip, failed: second?.failed, left: remains() }).toEqual({ skip, failed: [], left: [] });
      expect(others('Profile')).toBe(profiles - 1);
      restore();
      if (made <= skip) break;
    }
    // Repeating inside of one run gets over what may be repeated.
    expect(failures > 0).toBe(effects.some(({ kind }) => kind === 'request-limit'));
  }, 240_000);
});
