import type { ComponentRule } from '../components/deployedComponent.ts';

export const connectedAppRules: readonly ComponentRule[] = [];
