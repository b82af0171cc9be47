import type { ComponentRule } from '../components/deployedComponent.ts';
import { allowedValues } from './allowedValues.ts';
import { profilePolicyRules } from './profilePolicyRules.ts';

/** "If 0, passwordExpiration must be set to 0" (Metadata API Developer Guide, ProfilePasswordPolicy). */
const historyOfExpiring: ComponentRule = ({ body }) =>
  body['passwordHistory'] === 0 && body['passwordExpiration'] !== 0
    ? 'passwordHistory must be set when passwordExpiration is set'
    : undefined;

const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Values: Metadata API Developer Guide, ProfilePasswordPolicy; the longest history: Setup. */
export const passwordPolicyRules: readonly ComponentRule[] = [
  allowedValues({ element: 'lockoutInterval', values: [0, 15, 30, 60] }),
  allowedValues({ element: 'maxLoginAttempts', values: [0, 3, 5, 10] }),
  allowedValues({ element: 'minimumPasswordLength', values: upTo(5, 50) }),
  allowedValues({ element: 'passwordComplexity', values: upTo(0, 4) }),
  allowedValues({ element: 'passwordExpiration', values: [0, 30, 60, 90, 180, 365] }),
  allowedValues({ element: 'passwordHistory', values: upTo(0, 24) }),
  allowedValues({ element: 'passwordQuestion', values: [0, 1] }),
  historyOfExpiring,
  ...profilePolicyRules,
];
