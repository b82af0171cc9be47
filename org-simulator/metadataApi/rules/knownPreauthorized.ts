import { listOfText } from '../body/listOfText.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { findPermissionSet } from '../components/findPermissionSet.ts';
import { findProfile } from '../components/findProfile.ts';
import { notFound } from './notFound.ts';

/** Developer names of permission sets, as in the Metadata API Developer Guide's own sample. */
export const knownPreauthorized: ComponentRule = ({ body }, org) => {
  const sets = listOfText(body, 'commaSeparatedPermissionSet');
  const set = sets.find((name) => findPermissionSet(name, org) === undefined);
  if (set !== undefined) return notFound('commaSeparatedPermissionSet', 'PermissionSet', set);
  const profile = listOfText(body, 'commaSeparatedProfile').find((name) => findProfile(name, org) === undefined);
  return profile && notFound('commaSeparatedProfile', 'Profile', profile);
};
