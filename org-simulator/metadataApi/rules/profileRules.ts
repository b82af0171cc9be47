import type { ComponentRule } from '../components/deployedComponent.ts';

export const profileRules: readonly ComponentRule[] = [];
