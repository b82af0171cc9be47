import { passwordPolicyRules } from '../rules/passwordPolicyRules.ts';
import { asDeployed } from './asDeployed.ts';
import { componentId } from './componentId.ts';
import type { ComponentType } from './componentType.ts';

/** Has no rows; the key prefix does not matter. */
export const profilePasswordPolicyType: ComponentType = {
  ...asDeployed,
  name: 'ProfilePasswordPolicy',
  directoryName: 'profilePasswordPolicies',
  suffix: 'profilePasswordPolicy',
  rules: passwordPolicyRules,
  project: ({ fullName }) => componentId('0PP', fullName),
  remove: () => undefined,
};
