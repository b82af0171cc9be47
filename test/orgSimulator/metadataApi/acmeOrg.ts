import { seedAcme } from '../../../org-simulator/seeds/seedAcme.ts';
import { createOrgState } from '../../../org-simulator/state/createOrgState.ts';
import type { OrgOptions, OrgState } from '../../../org-simulator/state/orgState.ts';

export function acmeOrg(options: Partial<OrgOptions> = {}): OrgState {
  const org = createOrgState(options);
  seedAcme(org);
  return org;
}
