import { projectProfile } from '../projection/projectProfile.ts';
import { removeAccess } from '../projection/removeAccess.ts';
import { profileRules } from '../rules/profileRules.ts';
import type { ComponentType } from './componentType.ts';
import { mergeProfile } from './mergeProfile.ts';
import { profileBase } from './profileBase.ts';
import { retrievedProfile } from './retrievedProfile.ts';
import { storedAccess } from './storedAccess.ts';

export const profileType: ComponentType = {
  name: 'Profile',
  directoryName: 'profiles',
  suffix: 'profile',
  rules: profileRules,
  stored: (component, org) => {
    const before = profileBase(component, org);
    // Whether a profile is a standard one is not for the file to say.
    return storedAccess({ ...mergeProfile(before, component.body), custom: before['custom'] ?? true });
  },
  project: projectProfile,
  remove: ({ id }, org) => {
    for (const row of org.records.all('PermissionSet').filter((set) => set['ProfileId'] === id)) {
      removeAccess(row.Id, org);
      org.records.remove('PermissionSet', row.Id);
    }
    org.records.remove('Profile', id);
  },
  retrieved: retrievedProfile,
};
