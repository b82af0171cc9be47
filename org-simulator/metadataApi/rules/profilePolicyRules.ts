import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { findProfile } from '../components/findProfile.ts';
import { notFound } from './notFound.ts';

/** The profile must be there before its policy; retrieved files have its name in lower case. */
const knownProfile: ComponentRule = ({ body }, org) => {
  const name = textOf(body, 'profile') ?? '';
  return findProfile(name, org) === undefined ? notFound('profile', 'Profile', name) : undefined;
};

/** "A session setting with this profile already exists." (dxatscale/sfpowerscripts issue 744). */
const onePerProfile: ComponentRule = ({ type, fullName, body }, org) => {
  const profile = textOf(body, 'profile')?.toLowerCase();
  const other = org.metadata
    .all(type)
    .find((component) => textOf(component.body, 'profile')?.toLowerCase() === profile);
  if (other === undefined || other.fullName.toLowerCase() === fullName.toLowerCase()) return undefined;
  const kind = type === 'ProfileSessionSetting' ? 'session setting' : 'password policy';
  return `A ${kind} with this profile already exists.`;
};

export const profilePolicyRules: readonly ComponentRule[] = [knownProfile, onePerProfile];
