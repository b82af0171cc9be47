/** The day of a moment, `YYYY-MM-DD` by UTC. */
export function dayOf(moment: Date | string): string {
  return new Date(moment).toISOString().slice(0, 10);
}
