import { userAccess } from '../../access/userAccess.ts';
import { listOfText } from '../body/listOfText.ts';
import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { findPermissionSet } from '../components/findPermissionSet.ts';
import { findProfile } from '../components/findProfile.ts';
import { findUser } from './findUser.ts';
import { notFound } from './notFound.ts';

/**
 * The org makes a default policy of its own for an app without one; whether an app can have a second is not documented,
 * so it is refused with Salesforce's text for rows that must be unique (certinia/apex-mdapi issue 22).
 */
export const onePolicyPerApp: ComponentRule = ({ type, fullName, body }, org) => {
  const app = textOf(body, 'externalClientApplication')?.toLowerCase();
  const other = org.metadata
    .all(type)
    .find((policy) => textOf(policy.body, 'externalClientApplication')?.toLowerCase() === app);
  return other === undefined || other.fullName.toLowerCase() === fullName.toLowerCase()
    ? undefined
    : `duplicate value found: ExternalClientApplicationId duplicates value on record with id: ${other.id}`;
};

/** Developer names of permission sets, as in the Metadata API Developer Guide's own sample. */
export const knownPreauthorized: ComponentRule = ({ body }, org) => {
  const sets = listOfText(body, 'commaSeparatedPermissionSet');
  const set = sets.find((name) => findPermissionSet(name, org) === undefined);
  if (set !== undefined) return notFound('commaSeparatedPermissionSet', 'PermissionSet', set);
  const profile = listOfText(body, 'commaSeparatedProfile').find((name) => findProfile(name, org) === undefined);
  return profile && notFound('commaSeparatedProfile', 'Profile', profile);
};

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
