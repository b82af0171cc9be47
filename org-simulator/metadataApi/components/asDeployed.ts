import type { ComponentType } from './componentType.ts';

/** For types whose file is kept and returned as it is. */
export const asDeployed: Pick<ComponentType, 'stored' | 'retrieved'> = {
  stored: ({ body }) => body,
  retrieved: ({ body }) => body,
};
