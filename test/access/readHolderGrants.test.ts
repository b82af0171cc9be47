import { readHolderGrants } from '../../generator/access/readHolderGrants.ts';
import type { Org } from '../../generator/org/org.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { deployFiles } from '../orgSimulator/deployFiles.ts';
import { connectAs } from './support/connectAs.ts';
import { groupFiles, updatedGroup } from './support/groupFiles.ts';

let simulated: SimulatedOrg;
let org: Org;

beforeAll(async () => {
  simulated = await startOrg();
  await deployFiles(simulated, groupFiles);
  await updatedGroup(simulated);
  org = await connectAs(simulated, simulated.admin.accessToken);
});

afterAll(() => simulated.stop());

describe('readHolderGrants', () => {
  it('reads sets, profiles, and of groups what is left after muting', async () => {
    const found = await readHolderGrants(org, [
      { kind: 'PermissionSet', name: 'lead_work' },
      { kind: 'PermissionSetGroup', name: 'Sales' },
      { kind: 'Profile', name: 'System Administrator' },
      { kind: 'PermissionSet', name: 'Nowhere' },
    ]);
    const leadEdit = { kind: 'object', name: 'Lead', operation: 'edit' };
    expect([...found.keys()]).toEqual([
      'PermissionSet lead_work',
      'PermissionSetGroup sales',
      'Profile system administrator',
    ]);
    expect(found.get('PermissionSet lead_work')).toContainEqual(leadEdit);
    expect(found.get('PermissionSetGroup sales')).toContainEqual({ ...leadEdit, operation: 'read' });
    expect(found.get('PermissionSetGroup sales')).not.toContainEqual(leadEdit);
    expect(found.get('Profile system administrator')).toContainEqual({
      kind: 'userPermission',
      name: 'ModifyAllData',
      operation: 'access',
    });
  });

  it('counts what the sets of a group say until it is recalculated', async () => {
    const [group] = simulated.state.records.all('PermissionSetGroup');
    simulated.state.records.update('PermissionSetGroup', group!.Id, { Status: 'Outdated' });
    const found = await readHolderGrants(org, [{ kind: 'PermissionSetGroup', name: 'Sales' }]);
    expect(found.get('PermissionSetGroup sales')).toContainEqual({ kind: 'object', name: 'Lead', operation: 'edit' });
  });

  it('asks nothing for none', async () => {
    simulated.clearCalls();
    expect(await readHolderGrants(org, [])).toEqual(new Map());
    expect(simulated.calls).toEqual([]);
  });
});
