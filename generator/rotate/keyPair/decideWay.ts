import type { RotationOptions } from '../rotationOptions.ts';
import { holds } from './holds.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { KeyPairState } from './keyPairState.ts';

/** How old and new meet, and why so; `why` is a sentence. */
export interface Way {
  readonly way: 'second-app' | 'cut-over';
  readonly why: string;
}

/**
 * Pure. What an earlier run began with is gone on with, whatever this one was asked for; unless others know the old key, which
 * an app that stands in would let log in until all servers know that app.
 */
export function decideWay(
  { appType }: Pick<KeyPairRun, 'appType'>,
  { app, second, login, pair }: KeyPairState,
  { cutOver, compromised }: Pick<RotationOptions, 'cutOver' | 'compromised'>,
): Way {
  const toCutOver = (why: string) => ({ way: 'cut-over', why }) as const;
  if (appType === 'connected-app') return toCutOver('Connected apps can no longer be made, so none can stand in.');
  if (login === null)
    return toCutOver('The sink gives no login document, so no program reads key and consumer key together.');
  if (compromised)
    return toCutOver('Others know the old key: it is worthless as soon as the app has another certificate.');
  if (second !== null && pair !== null && holds(second, pair))
    return { way: 'second-app', why: `${second.name} is there already.` };
  if (second !== null && login.consumerKey === second.consumerKey) {
    return toCutOver(`The private key of ${second.name} is lost, and the login document names that app.`);
  }
  if (pair !== null && holds(app, pair)) return toCutOver('The app has the new certificate already.');
  if (cutOver) return toCutOver('It was asked for.');
  return { way: 'second-app', why: 'Programs read key and consumer key together, from the login document.' };
}
