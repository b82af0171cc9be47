import { type Disturbance, dead, once, stopped } from './disturbance.ts';

const notLogin = ({ kind }: { readonly kind: string }) => kind !== 'oauth.token';

/** Everything that may happen to a call. */
export const disturbances: readonly Disturbance[] = [
  { name: 'not available', heals: true, arrange: once({ kind: 'unavailable' }) },
  { name: 'cut before the work', heals: true, arrange: once({ kind: 'reset', done: false }) },
  { name: 'cut after the work', heals: true, arrange: once({ kind: 'reset', done: true }) },
  { name: 'cut in the answer', heals: true, arrange: once({ kind: 'cut-answer' }) },
  { name: 'gateway timed out', heals: true, arrange: once({ kind: 'gateway-timeout' }) },
  { name: 'a page instead of an answer', heals: false, arrange: once({ kind: 'garbage', answer: 'page' }) },
  { name: 'half an answer', heals: false, arrange: once({ kind: 'garbage', answer: 'half' }) },
  { name: 'an empty answer', heals: false, arrange: once({ kind: 'garbage', answer: 'nothing' }) },
  { name: 'too many calls at once', heals: true, arrange: once({ kind: 'concurrent-limit' }) },
  { name: 'row locked', heals: true, arrange: once({ kind: 'row-lock' }) },
  {
    name: 'session expired, renewable',
    heals: true,
    renewable: true,
    // The login is a call that the run without a fault does not make.
    arrange: (org, skip) => org.injectFault({ on: notLogin, skip, effect: { kind: 'expired-session' } }),
  },
  { name: 'session expired', heals: false, arrange: once({ kind: 'expired-session' }) },
  { name: 'no API calls left', heals: false, arrange: once({ kind: 'request-limit' }) },
  { name: 'Ctrl-C', heals: false, arrange: stopped },
  { name: 'killed before the call', heals: false, wait: '0.005', arrange: dead({ done: false }) },
  { name: 'killed after the call', heals: false, wait: '0.005', arrange: dead({ done: true }) },
];
