import type { ComponentRule } from '../components/deployedComponent.ts';

export const permissionSetRules: readonly ComponentRule[] = [];
