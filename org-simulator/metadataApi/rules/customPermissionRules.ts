import type { ComponentRule } from '../components/deployedComponent.ts';

export const customPermissionRules: readonly ComponentRule[] = [];
