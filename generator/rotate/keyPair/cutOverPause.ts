/** Parts of the usual pause. */
const SHORTEST = 0.2;
const LONGEST = 8;
/** Part of the time that the change has taken. */
const OF_TIME = 0.02;

/**
 * How long a cut-over waits between two looks, in milliseconds. While servers learn of the change it is a part of the time that
 * this has taken: half an hour must not use up the 3,600 logins an hour that the user has (help 000381578), which programs
 * need, too. When all that were met take the new key, nobody is served by the old one, and the gap is as long as this waits.
 * @param usual pause of settling
 * @param row how often in a row all that were met took the new key
 * @param elapsed since the watch began
 */
export function cutOverPause(usual: number, row: number, elapsed: number): number {
  if (row > 0) return usual * SHORTEST;
  return Math.min(Math.max(usual, elapsed * OF_TIME), usual * LONGEST);
}
