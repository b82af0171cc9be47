import type { ComponentRule } from '../components/deployedComponent.ts';

export const roleRules: readonly ComponentRule[] = [];
