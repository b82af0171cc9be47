import type { ComponentRule } from '../components/deployedComponent.ts';

export const permissionSetGroupRules: readonly ComponentRule[] = [];
