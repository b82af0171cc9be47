import type { JwtLogin } from './jwtLogin.ts';
import type { Switched } from './switchOver.ts';

/** What was seen of the time between the keys, in a sentence. */
export function describeGap(switched: Switched | null, former: JwtLogin | null): string {
  if (switched === null) return 'An earlier run replaced the certificate; how long no login worked was not measured.';
  if (switched.gap === null) return 'The old key did not work before either, so there was no gap to measure.';
  const seconds = `${(switched.gap / 1000).toFixed(1)} s`;
  return former === null
    ? `No login worked for at most ${seconds}: the old key was not at hand to be tried.`
    : `From the last login that the old key was sure of until the sink gave the new one it took ${seconds}.`;
}
