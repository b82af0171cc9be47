import type { ComponentRule } from '../components/deployedComponent.ts';

export const mutingPermissionSetRules: readonly ComponentRule[] = [];
