import { type Disturbance, forGood } from './disturbance.ts';

/** Long enough for a simulated deployment, and short enough for one that gives no answer: minutes. */
const WAIT = '0.01';

/** What does not pass: the run has to end, and to say so, unless the call was the last one of its kind. */
export const lastingDisturbances: readonly Disturbance[] = [
  { name: 'never available', effect: { kind: 'unavailable' } as const },
  { name: 'always cut before the work', effect: { kind: 'reset', done: false } as const },
  { name: 'always cut after the work', effect: { kind: 'reset', done: true } as const },
  { name: 'never an answer in time', effect: { kind: 'gateway-timeout' } as const },
  { name: 'always a page', effect: { kind: 'garbage', answer: 'page' } as const },
  { name: 'always half an answer', effect: { kind: 'garbage', answer: 'half' } as const },
  { name: 'always locked', effect: { kind: 'row-lock' } as const },
  { name: 'always too many calls', effect: { kind: 'concurrent-limit' } as const },
  { name: 'no API calls left', effect: { kind: 'request-limit' } as const },
].map(({ name, effect }) => ({ name, heals: false, wait: WAIT, arrange: forGood(effect) }));
