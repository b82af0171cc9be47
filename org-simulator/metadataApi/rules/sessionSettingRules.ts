import type { ComponentRule } from '../components/deployedComponent.ts';
import { allowedValues } from './allowedValues.ts';
import { profilePolicyRules } from './profilePolicyRules.ts';

/** Minutes; 0 stands for two hours (Metadata API Developer Guide, ProfileSessionSetting). */
export const sessionSettingRules: readonly ComponentRule[] = [
  allowedValues({ element: 'sessionTimeout', values: [0, 15, 30, 60, 90, 120, 240, 480, 720, 1440] }),
  ...profilePolicyRules,
];
