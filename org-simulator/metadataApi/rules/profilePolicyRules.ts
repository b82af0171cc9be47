import type { ComponentRule } from '../components/deployedComponent.ts';

export const profilePolicyRules: readonly ComponentRule[] = [];
