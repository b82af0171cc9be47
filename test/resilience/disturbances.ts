import { type Disturbance, dead, once, stopped } from './disturbance.ts';

/** Everything that may happen to a call. */
export const disturbances: readonly Disturbance[] = [
  { name: 'not available', heals: true, arrange: once({ kind: 'unavailable' }) },
  { name: 'cut before the work', heals: true, arrange: once({ kind: 'reset', done: false }) },
  { name: 'cut after the work', heals: true, arrange: once({ kind: 'reset', done: true }) },
  { name: 'row locked', heals: true, arrange: once({ kind: 'row-lock' }) },
  { name: 'session expired, renewable', heals: true, renewable: true, arrange: once({ kind: 'expired-session' }) },
  { name: 'session expired', heals: false, arrange: once({ kind: 'expired-session' }) },
  { name: 'no API calls left', heals: false, arrange: once({ kind: 'request-limit' }) },
  { name: 'Ctrl-C', heals: false, arrange: stopped },
  { name: 'killed before the call', heals: false, wait: '0.005', arrange: dead({ done: false }) },
  { name: 'killed after the call', heals: false, wait: '0.005', arrange: dead({ done: true }) },
];
