import { toolingObjects } from './toolingObjects.ts';

const NAMES = new Set(toolingObjects.map(({ name }) => name));

/** Whether the Tooling API alone has the object. */
export function isToolingOnly(name: string): boolean {
  return NAMES.has(name);
}
