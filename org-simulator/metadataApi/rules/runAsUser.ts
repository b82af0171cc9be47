import { userAccess } from '../../access/userAccess.ts';
import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { findUser } from './findUser.ts';

/**
 * The run-as user must exist, be active and have API Only User ("This user must have the API Only permission", Metadata
 * API Developer Guide, ExtlClntAppOauthConfigurablePolicies, since 60.0).
 */
export const runAsUser: ComponentRule = ({ body }, org) => {
  const username = textOf(body, 'clientCredentialsFlowUser');
  if (username === undefined && body['isClientCredentialsFlowEnabled'] !== true) return undefined;
  const user = findUser(username ?? '', org);
  const usable = user?.['IsActive'] === true && userAccess(org, user.Id).has('ApiUserOnly');
  return usable ? undefined : 'Enter a valid execution user for the OAuth client credentials flow.';
};
