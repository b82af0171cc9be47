import type { OrgState } from '../../state/orgState.ts';

/** What one of the org's login servers knows at the moment of a request. */
export interface ServerView {
  /** Whether a change of that time (in the form of Date's own text) has reached it. */
  knows(changedOn: string): boolean;
}

/**
 * "It can take up to 10 minutes for the changes to take effect" (Salesforce Help, connected apps and external client apps,
 * on saving). All servers learn of a change at the end of the delay. With `propagation: 'uneven'` one of two learns at once
 * and the other at the end, and requests go to the later and the earlier one in turn: the worst that clients meet when they
 * wait for a single login to succeed. How Salesforce spreads requests is not documented.
 */
export function serverView({ now, options }: OrgState, requestNumber: number): ServerView {
  const early = options.propagation === 'uneven' && requestNumber % 2 === 1;
  return {
    knows: (changedOn) => early || now().getTime() - new Date(changedOn).getTime() >= options.propagationDelay,
  };
}
