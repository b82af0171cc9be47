import { isDeliverable } from './isDeliverable.ts';

/** What is wrong with the address that the org has; empty when nothing is. `wanted` is the definition's. */
export function describeEmail(email: string, wanted: string): string {
  if (!isDeliverable(email)) {
    return 'No mail arrives there: it is an address that a sandbox made harmless. Deploy, then confirm the change.';
  }
  if (email.toLowerCase() === wanted.toLowerCase()) return '';
  return `The definition says ${wanted}; a change of address counts when its owner has confirmed it.`;
}
