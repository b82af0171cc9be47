import { entriesOf } from '../body/entriesOf.ts';
import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { findLicense } from '../components/findLicense.ts';
import { findProfile } from '../components/findProfile.ts';
import { profileBase } from '../components/profileBase.ts';
import { profileName } from '../components/profileName.ts';
import { notFound } from './notFound.ts';

const knownUserLicense: ComponentRule = ({ body }, org) => {
  const name = textOf(body, 'userLicense');
  if (name === undefined || findLicense(name, org)?.kind === 'UserLicense') return undefined;
  return notFound('userLicense', 'UserLicense', name);
};

/** "You can not create custom Guest profiles." (public deployment logs). */
const noGuestProfiles: ComponentRule = ({ body, fullName }, org) => {
  const guest = /\bguest\b/i.test(textOf(body, 'userLicense') ?? '');
  return guest && findProfile(fullName, org) === undefined ? 'You can not create custom Guest profiles.' : undefined;
};

/** A profile keeps the licence it was made with (Salesforce Help, "Profiles"); the text is not recorded. */
const licenseStays: ComponentRule = (component, org) => {
  const wanted = textOf(component.body, 'userLicense');
  if (wanted === undefined || findProfile(component.fullName, org) === undefined) return undefined;
  const before = textOf(profileBase(component, org), 'userLicense');
  return before === wanted ? undefined : "You can't change the user license of an existing profile";
};

/**
 * "API Only" cannot be turned off on this licence (Salesforce Help, platform.integration_user); the text is that of
 * "'B2BMA Integration User': You may not turn off permission Read All RetailVisitTemplate for this License Type".
 */
const apiOnlyStays: ComponentRule = (component, org) => {
  const license = textOf(component.body, 'userLicense') ?? textOf(profileBase(component, org), 'userLicense');
  const off = entriesOf(component.body, 'userPermissions').some(
    ({ name, enabled }) => name === 'ApiUserOnly' && enabled === false,
  );
  if (license !== 'Salesforce Integration' || !off) return undefined;
  return `'${profileName(component.fullName)}': You may not turn off permission Api Only User for this License Type`;
};

export const profileLicense: readonly ComponentRule[] = [knownUserLicense, noGuestProfiles, licenseStays, apiOnlyStays];
