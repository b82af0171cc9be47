import { clockWords } from '../../oauth/clockWords.ts';
import type { Evidence } from '../evidence.ts';
import { notTried } from '../notTried.ts';
import type { Probe } from '../probe.ts';
import { seen } from '../seen.ts';

const SUBJECT = { area: 'clock', name: 'clock of this machine' } as const;

/** An assertion carries the time of the machine that signs it, and is good for minutes. */
export function probeClock({ session }: Evidence): Probe {
  const { clockAhead } = session;
  if (clockAhead === null) return notTried(SUBJECT, 'the org did not tell its time');
  const seconds = Math.round(Math.abs(clockAhead) / 1000);
  return seen(SUBJECT, clockWords(clockAhead) === null, clockWords(clockAhead) ?? `within ${seconds} s of the org’s`);
}
