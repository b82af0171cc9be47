import type { OrgState } from '../../state/orgState.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import type { DeployedComponent } from '../components/deployedComponent.ts';
import { mergeProfile } from '../components/mergeProfile.ts';
import { profileBase } from '../components/profileBase.ts';
import { storedAccess } from '../components/storedAccess.ts';

/** What the component will grant: a profile's file lies over what is there, other files replace it. */
export function effectiveBody(component: DeployedComponent, org: OrgState): MetadataBody {
  const { type, body } = component;
  return storedAccess(type === 'Profile' ? mergeProfile(profileBase(component, org), body) : body);
}
