import { join } from 'node:path';

/** The saved plan of one environment in a folder of several. */
export function planFileOf(folder: string, environment: string): string {
  return join(folder, `${environment}${PLAN_SUFFIX}`);
}

export const PLAN_SUFFIX = '.plan.json';
