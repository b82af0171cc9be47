import { partOf } from '../body/partOf.ts';
import { textOf } from '../body/textOf.ts';
import { textsOf } from '../body/textsOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { findPermissionSet } from '../components/findPermissionSet.ts';
import { findProfile } from '../components/findProfile.ts';
import { isConsumerKeyTaken } from '../components/isConsumerKeyTaken.ts';
import { developerNameRule } from './developerNameRule.ts';
import { findUser } from './findUser.ts';
import { maxLength } from './maxLength.ts';
import { notFound } from './notFound.ts';
import { readableCertificate } from './readableCertificate.ts';

/** Off since Spring '26, by API too; apps that exist may be changed (Salesforce Help 005228017). */
const creationAllowed: ComponentRule = ({ existing }, org) =>
  existing !== undefined || org.options.connectedAppCreation
    ? undefined
    : "You can't create a connected app. To enable connected app creation, contact Salesforce Customer Support.";

/**
 * A key that another app has: forcedotcom/devops-center-feedback issue 256. A key for an app that has one:
 * trailheadapps/ready-to-fly issue 29; its own key, as retrieved files have it, changes nothing and is let through.
 */
const consumerKey: ComponentRule = ({ body, existing }, org) => {
  const key = textOf(partOf(body, 'oauthConfig'), 'consumerKey');
  if (key === undefined) return undefined;
  if (isConsumerKeyTaken(key, existing?.id, org)) return 'The consumer key is already taken';
  const own = textOf(partOf(existing?.body ?? {}, 'oauthConfig'), 'consumerKey');
  return own === undefined || own === key ? undefined : 'You cannot provide a Consumer Key';
};

const knownHolders: ComponentRule = ({ body }, org) => {
  const set = textsOf(body, 'permissionSetName').find((name) => findPermissionSet(name, org) === undefined);
  if (set !== undefined) return notFound('permissionSetName', 'PermissionSet', set);
  const profile = textsOf(body, 'profileName').find((name) => findProfile(name, org) === undefined);
  return profile && notFound('profileName', 'Profile', profile);
};

/** "In field: X - no User named Y found" (hardisgroupcom/sfdx-hardis deployTipsList.ts). */
const knownRunAsUser: ComponentRule = ({ body }, org) => {
  const username = textOf(partOf(body, 'oauthConfig'), 'oauthClientCredentialUser');
  if (username === undefined || findUser(username, org) !== undefined) return undefined;
  return notFound('oauthClientCredentialUser', 'User', username);
};

export const connectedAppRules: readonly ComponentRule[] = [
  creationAllowed,
  developerNameRule,
  maxLength({ element: 'label', label: 'Label', length: 80 }),
  maxLength({ element: 'description', label: 'Description', length: 255 }),
  consumerKey,
  readableCertificate,
  knownHolders,
  knownRunAsUser,
];
