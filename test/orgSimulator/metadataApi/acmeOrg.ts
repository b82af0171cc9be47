import { seedAcme } from '../../../org-simulator/seeds/seedAcme.ts';
import { createOrgState, type MutableOrgState } from '../../../org-simulator/state/createOrgState.ts';
import type { OrgOptions } from '../../../org-simulator/state/orgState.ts';

export function acmeOrg(options: Partial<OrgOptions> = {}): MutableOrgState {
  const org = createOrgState(options);
  seedAcme(org);
  return org;
}
