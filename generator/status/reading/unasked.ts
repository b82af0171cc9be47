import type { Told } from '../told.ts';
import type { OrgKnowledge } from './orgKnowledge.ts';

/** What is known of an org that is not asked. */
export function unasked(reason: string): OrgKnowledge {
  const untold: Told<never> = { told: false, reason };
  return { apps: untold, staged: () => untold, usage: { lastLogin: () => untold, lastToken: () => untold } };
}
