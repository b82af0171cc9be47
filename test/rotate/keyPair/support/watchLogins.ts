import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyPairScene } from './keyPairScene.ts';

/** What a program met that reads its login and logs in over and over. */
export interface WatchedLogins {
  readonly count: number;
  readonly failures: number;
  /** The longest time without a login that worked, in milliseconds. */
  readonly longestGap: number;
}

/** Milliseconds between two logins: more often than programs do, so that less goes unseen. */
const PAUSE = 10;

/** A program that reads the login document, or the key alone, and logs in at once; until the result is called. */
export function watchLogins(scene: KeyPairScene): () => Promise<WatchedLogins> {
  let stopped = false;
  const watching = (async (): Promise<WatchedLogins> => {
    let [count, failures, longestGap, last] = [0, 0, 0, Date.now()];
    while (!stopped) {
      const works = await scene.sinkWorks();
      count += 1;
      if (!works) failures += 1;
      if (works) {
        longestGap = Math.max(longestGap, Date.now() - last);
        last = Date.now();
      }
      await sleep(PAUSE);
    }
    return { count, failures, longestGap };
  })();
  return () => {
    stopped = true;
    return watching;
  };
}
