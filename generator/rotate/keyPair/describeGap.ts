import type { JwtLogin } from './jwtLogin.ts';
import type { Switched } from './switchOver.ts';

/** What was seen of the time between the keys, in a sentence. */
export function describeGap(switched: Switched | null, former: JwtLogin | null): string {
  if (switched === null) return 'An earlier run replaced the certificate; how long no login worked was not measured.';
  if (switched.gap === null) return 'The old key did not work before either, so there was no gap to measure.';
  const seconds = switched.gap < 1000 ? `${switched.gap} ms` : `${(switched.gap / 1000).toFixed(1)} s`;
  return former === null
    ? `The gap was ${seconds} at most: the old key was not at hand to be tried.`
    : `The gap was ${seconds}, from the last login by the old key before a server refused it until the sink gave the new one.`;
}
