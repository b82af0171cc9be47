import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { findLicense } from '../components/findLicense.ts';
import { notFound } from './notFound.ts';

/** A permission set's `license` names a user licence or a permission set licence of this org. */
export const knownLicense: ComponentRule = ({ body }, org) => {
  const license = textOf(body, 'license');
  if (license === undefined || findLicense(license, org) !== undefined) return undefined;
  return notFound('license', 'PermissionSetLicense', license);
};
